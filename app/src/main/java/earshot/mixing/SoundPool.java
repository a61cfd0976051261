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
import java.util.function.Predicate;

/** Recordings of a folder, drawn by chance; what cannot be used is left out and named. */
final class SoundPool {
  private final Path place;
  private final SoundOpener opener;
  private final Map<String, List<SoundTree.Entry>> byFolder = new TreeMap<>();
  private final List<String> leftOut;

  private SoundPool(Path place, SoundOpener opener, List<String> leftOut) {
    this.place = place;
    this.opener = opener;
    this.leftOut = leftOut;
  }

  /**
   * All recordings below a folder.
   *
   * @throws IOException if there is none or nothing in it; the message is a sentence
   */
  static SoundPool of(Path folder, SoundOpener opener, List<String> leftOut) throws IOException {
    return with(folder, opener, leftOut, name -> true);
  }

  /**
   * Clips of words, one folder for each. What lies beside those folders is of no word, and neither
   * is what lies in one that begins with an underscore, such as {@code _background_noise_}.
   *
   * @throws IOException if there is none or nothing in it; the message is a sentence
   */
  static SoundPool ofWords(Path folder, SoundOpener opener, List<String> leftOut)
      throws IOException {
    return with(
        folder,
        opener,
        leftOut,
        name -> !name.isEmpty() && !name.startsWith("_") && !name.startsWith("."));
  }

  private static SoundPool with(
      Path folder, SoundOpener opener, List<String> leftOut, Predicate<String> wanted)
      throws IOException {
    var pool = new SoundPool(folder, opener, leftOut);
    SoundTree tree = SoundTree.below(folder);
    for (SoundTree.Entry file : tree.files()) {
      if (wanted.test(file.topFolder())) {
        pool.byFolder.computeIfAbsent(file.topFolder(), f -> new ArrayList<>()).add(file);
      }
    }
    tree.unreadable().forEach(one -> pool.note(one.file() + ": " + one.why()));
    if (pool.byFolder.isEmpty()) {
      throw new IOException(
          folder
              + " holds no recording that can be used: name another folder (of words it should"
              + " hold a folder for each).");
    }
    return pool;
  }

  List<String> folders() {
    return List.copyOf(byFolder.keySet());
  }

  /**
   * A recording that was drawn.
   *
   * @param folder the sub-folder that it lies in
   * @param path relative to the folder of all
   * @param samples the part that was read
   */
  record Drawn(String folder, String path, float[] samples) {}

  /**
   * Draws a sub-folder and a recording in it, from a random place on where it is long. What turns
   * out to be unusable is not drawn again.
   *
   * @throws IOException if nothing is left; the message is a sentence
   */
  Drawn draw(double longestSeconds, Random random) throws IOException {
    while (!byFolder.isEmpty()) {
      String folder = folders().get(random.nextInt(byFolder.size()));
      List<SoundTree.Entry> files = byFolder.getOrDefault(folder, List.of());
      while (!files.isEmpty()) {
        SoundTree.Entry file = files.get(random.nextInt(files.size()));
        double from = random.nextDouble();
        try {
          float[] samples = read(file, longestSeconds, from);
          if (samples.length > MixRecipe.RATE_HZ / 10) {
            return new Drawn(folder, file.path(), samples);
          }
          note(file.path() + ": It is shorter than 0.1 s.");
        } catch (IOException reason) {
          note(file.path() + ": " + Reasons.of(reason));
        }
        files.remove(file);
      }
      byFolder.remove(folder);
      note(folder + ": Nothing in this folder can be used.");
    }
    throw new IOException(
        "Nothing in " + place + " can be used for a recording: name another folder.");
  }

  /** Names what is left out, once. */
  void note(String sentence) {
    if (!leftOut.contains(sentence)) {
      leftOut.add(sentence);
    }
  }

  private float[] read(SoundTree.Entry file, double longestSeconds, double from)
      throws IOException {
    try (AudioSource source = opener.open(file.file(), MixRecipe.RATE_HZ, sentence -> {})) {
      double spare = Math.max(0, source.durationSeconds().orElse(0) - longestSeconds);
      long skip = (long) (from * spare * MixRecipe.RATE_HZ);
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
