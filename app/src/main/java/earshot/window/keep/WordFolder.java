package earshot.window.keep;

import earshot.sound.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/**
 * Clips of a second in a folder per word, as {@code earshot train} takes them: what was taken for a
 * word and was none goes to {@code _unknown_}, a word that was missed to its own.
 */
public final class WordFolder {
  /** The folder of what is no keyword. */
  public static final String UNKNOWN = "_unknown_";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS", Locale.ROOT);

  private final Path folder;
  private final double rateHz;

  /**
   * Names the folder; it is made when something is kept.
   *
   * @param folder holds a folder per word
   * @param rateHz of the sound
   */
  public WordFolder(Path folder, double rateHz) {
    this.folder = folder;
    this.rateHz = rateHz;
  }

  /**
   * Keeps a clip.
   *
   * @param word which it is
   * @param sound some seconds in which it is heard; the loudest is kept
   * @param now names the file
   * @return where it is
   * @throws IOException if it cannot be written; the message is a sentence
   */
  public Path keep(String word, float[] sound, LocalDateTime now) throws IOException {
    if (sound.length == 0) {
      throw new IOException("Nothing was heard yet, so there is no sound to keep.");
    }
    Path ofWord = folder.resolve(word.replaceAll("[^\\p{L}\\p{N}_-]", "_"));
    try {
      Files.createDirectories(ofWord);
    } catch (IOException reason) {
      throw new IOException(
          "The folder " + ofWord + " cannot be made: check the permissions around it.", reason);
    }
    Path path = Keepsakes.fresh(ofWord, "earshot_" + STAMP.format(now), ".wav");
    float[] clip = loudestSecond(sound);
    try (WavWriter file = WavWriter.create(path, rateHz)) {
      file.write(clip, 0, clip.length);
    }
    return path;
  }

  /** The second with the largest energy; all where there is no more. */
  float[] loudestSecond(float[] sound) {
    int length = Math.min(sound.length, (int) Math.round(rateHz));
    double energy = 0;
    for (int i = 0; i < length; i++) {
      energy += (double) sound[i] * sound[i];
    }
    double most = energy;
    int from = 0;
    for (int end = length; end < sound.length; end++) {
      energy += (double) sound[end] * sound[end];
      energy -= (double) sound[end - length] * sound[end - length];
      if (energy > most) {
        most = energy;
        from = end - length + 1;
      }
    }
    return Arrays.copyOfRange(sound, from, from + length);
  }
}
