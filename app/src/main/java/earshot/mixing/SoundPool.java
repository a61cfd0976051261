package earshot.mixing;

import earshot.evaluation.Reasons;
import earshot.evaluation.SoundOpener;
import earshot.evaluation.SoundTree;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Recordings of a folder, drawn by chance; what cannot be used is left out and named. */
final class SoundPool {
  private static final int MOST_TRIES = 100;

  private final SoundOpener opener;
  private final Map<String, List<SoundTree.Entry>> byFolder = new TreeMap<>();
  private final List<String> leftOut;

  /**
   * Looks through a folder.
   *
   * @throws IOException if there is none or nothing in it; the message is a sentence
   */
  SoundPool(Path folder, SoundOpener opener, List<String> leftOut) throws IOException {
    this.opener = opener;
    this.leftOut = leftOut;
    for (SoundTree.Entry file : SoundTree.below(folder).files()) {
      byFolder.computeIfAbsent(file.topFolder(), f -> new ArrayList<>()).add(file);
    }
    if (byFolder.isEmpty()) {
      throw new IOException(folder + " holds no recording: name another folder.");
    }
  }

  List<String> folders() {
    return List.copyOf(byFolder.keySet());
  }

  /**
   * A recording that was drawn.
   *
   * @param path relative to the folder
   * @param samples the part that was read
   */
  record Drawn(String path, float[] samples) {}

  /**
   * Draws from a sub-folder, from a random place on where it is long.
   *
   * @throws IOException if nothing there can be used; the message is a sentence
   */
  Drawn draw(String folder, double longestSeconds, Random random) throws IOException {
    List<SoundTree.Entry> files = byFolder.getOrDefault(folder, List.of());
    for (int i = 0; i < MOST_TRIES && !files.isEmpty(); i++) {
      SoundTree.Entry file = files.get(random.nextInt(files.size()));
      double place = random.nextDouble();
      try {
        float[] samples = read(file, longestSeconds, place);
        if (samples.length > MixRecipe.RATE_HZ / 10) {
          return new Drawn(file.path(), samples);
        }
        note(file.path() + ": It is shorter than 0.1 s.");
      } catch (IOException reason) {
        note(file.path() + ": " + Reasons.of(reason));
      }
    }
    throw new IOException("Nothing in the folder \"" + folder + "\" can be used for a recording.");
  }

  private void note(String sentence) {
    if (!leftOut.contains(sentence)) {
      leftOut.add(sentence);
    }
  }

  private float[] read(SoundTree.Entry file, double longestSeconds, double place)
      throws IOException {
    try (AudioSource source = opener.open(file.file(), MixRecipe.RATE_HZ, sentence -> {})) {
      double spare = Math.max(0, source.durationSeconds().orElse(0) - longestSeconds);
      long skip = (long) (place * spare * MixRecipe.RATE_HZ);
      float[] samples = new float[(int) (longestSeconds * MixRecipe.RATE_HZ)];
      int length = 0;
      while (length < samples.length) {
        int wanted = skip > 0 ? (int) Math.min(skip, samples.length) : samples.length - length;
        int n = source.read(samples, skip > 0 ? 0 : length, wanted);
        if (n < 0) {
          break;
        }
        length += skip > 0 ? 0 : n;
        skip = Math.max(0, skip - n);
      }
      return Arrays.copyOf(samples, length);
    }
  }
}
