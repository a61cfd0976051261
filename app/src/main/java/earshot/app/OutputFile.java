package earshot.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earshot.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a report goes to: what was there before stays until the new one is complete. */
final class OutputFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path path;

  private OutputFile(Path path) {
    this.path = path;
  }

  /**
   * Checks, before long work, that it can be written at all.
   *
   * @throws IOException if it cannot; the message is a sentence
   */
  static OutputFile at(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw new IOException(path + " is a folder: name a file to write to.");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder + " for " + path + ": make it first.");
    }
    if (!Files.isWritable(Files.exists(path) && !Files.isRegularFile(path) ? path : folder)) {
      throw new IOException(path + " may not be written: check the permissions of its folder.");
    }
    return new OutputFile(path);
  }

  /** Writes an object as JSON. */
  void writeJson(Object object) throws IOException {
    write(JSON.writeValueAsString(object) + "\n");
  }

  /** Writes text. */
  void write(String text) throws IOException {
    write(to -> to.append(text));
  }

  /** Writes text that comes bit by bit. */
  void write(WholeFile.Text text) throws IOException {
    WholeFile.replacing(path).writeText(text);
  }
}
