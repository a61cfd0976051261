package earshot.app;

import earshot.listening.SoundKeeper;
import earshot.sound.WavWriter;
import earshot.spotting.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A folder that takes cuttings as WAV, named for time and keyword; nothing is overwritten. */
final class CuttingFolder implements SoundKeeper.CuttingSink {
  private final Path folder;
  private final double rateHz;

  /**
   * Makes the folder where there is none.
   *
   * @throws IOException if that fails; the message is a sentence
   */
  CuttingFolder(Path folder, double rateHz) throws IOException {
    this.folder = folder;
    this.rateHz = rateHz;
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder: name one for the cuttings.");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException reason) {
      throw new IOException(
          "The folder " + folder + " cannot be made: check the permissions around it.", reason);
    }
  }

  @Override
  public void accept(Detection detection, float[] sound) throws IOException {
    String name =
        String.format(Locale.ROOT, "%010.3fs-", detection.timeSeconds())
            + detection.keyword().replaceAll("[^\\p{L}\\p{N}_-]", "_");
    Path path = folder.resolve(name + ".wav");
    for (int i = 2; Files.exists(path); i++) {
      path = folder.resolve(name + "-" + i + ".wav");
    }
    try (WavWriter file = WavWriter.create(path, rateHz)) {
      file.write(sound, 0, sound.length);
    }
  }
}
