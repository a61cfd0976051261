package earshot.window.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import earshot.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings as a JSON file, which is never half written. */
public final class SettingsFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;

  /** Names the file; it need not exist. */
  public SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the settings; those of the first start where there is no file.
   *
   * @throws IOException if the file cannot be read; the message is a sentence
   */
  public WindowSettings read() throws IOException {
    if (!Files.exists(file)) {
      return WindowSettings.first();
    }
    try {
      WindowSettings read = JSON.readValue(file.toFile(), WindowSettings.class);
      return read == null ? WindowSettings.first() : read;
    } catch (IOException damaged) {
      throw new IOException(
          "The settings in "
              + file
              + " cannot be read, so the window starts as the first time: mend or delete the file.",
          damaged);
    }
  }

  /**
   * Writes the settings.
   *
   * @throws IOException if that fails; the message is a sentence
   */
  public void write(WindowSettings settings) throws IOException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      byte[] json = JSON.writeValueAsBytes(settings);
      WholeFile.replacing(file).writeBytes(to -> to.write(json));
    } catch (IOException failed) {
      throw new IOException(
          "The settings cannot be kept in " + file + ": check the permissions around it.", failed);
    }
  }
}
