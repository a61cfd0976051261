package earshot.evaluation;

import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Recordings of noise: those in a sub-folder are a class of its name, the others one of the
 * folder's own name. At most {@value #MOST_FILES} of a class are taken, evenly over their names,
 * and {@value #MOST_SECONDS} s of each.
 *
 * @param folder where they lie
 * @param byClass files in the order of their paths
 */
public record NoiseFolder(Path folder, Map<String, List<Path>> byClass) {
  private static final int MOST_FILES = 24;
  private static final int MOST_SECONDS = 30;

  /**
   * Looks through a folder.
   *
   * @throws IOException if there is none, or no file in it; the message is a sentence
   */
  public static NoiseFolder at(Path folder) throws IOException {
    var found = new LinkedHashMap<String, List<Path>>();
    for (SoundTree.Entry file : SoundTree.below(folder).files()) {
      String top = file.topFolder();
      String name = top.isEmpty() ? String.valueOf(folder.toRealPath().getFileName()) : top;
      found.computeIfAbsent(name, n -> new ArrayList<>()).add(file.file());
    }
    if (found.isEmpty()) {
      throw new IOException(folder + " holds no noise: name a folder of recordings.");
    }
    found.replaceAll((name, files) -> evenly(files));
    return new NoiseFolder(folder, found);
  }

  private static List<Path> evenly(List<Path> files) {
    var taken = new ArrayList<Path>();
    int count = Math.min(MOST_FILES, files.size());
    for (int i = 0; i < count; i++) {
      taken.add(files.get((int) ((long) i * files.size() / count)));
    }
    return taken;
  }

  /**
   * The names of the classes, for conditions of each.
   *
   * @throws IOException if one is called as noise of any class is; the message is a sentence
   */
  public Set<String> classes() throws IOException {
    if (byClass.containsKey(Condition.ANY)) {
      throw new IOException(
          "%s has a class of noise called \"%s\", which stands for noise of any class: give the folder another name."
              .formatted(folder, Condition.ANY));
    }
    return byClass.keySet();
  }

  /**
   * Reads the noise at a rate. What cannot be read is named and left out.
   *
   * @param conditions which classes are asked for by name
   * @throws IOException if nothing can be read, or nothing of a class that is asked for; the
   *     message is a sentence
   */
  NoiseBank read(
      double rateHz, List<Condition> conditions, SoundOpener opener, Consumer<String> warnings)
      throws IOException {
    var sounds = new LinkedHashMap<String, List<float[]>>();
    for (Map.Entry<String, List<Path>> files : byClass.entrySet()) {
      var read = new ArrayList<float[]>();
      for (Path file : files.getValue()) {
        try {
          float[] sound = beginning(file, rateHz, opener, warnings);
          if (NoiseBank.isSound(sound)) {
            read.add(sound);
          }
        } catch (IOException reason) {
          warnings.accept("Noise that cannot be read: " + Reasons.of(reason));
        }
      }
      if (!read.isEmpty()) {
        sounds.put(files.getKey(), read);
      } else if (conditions.stream().anyMatch(c -> c.noise().equals(files.getKey()))) {
        throw new IOException(
            "No noise of the class \"%s\" in %s could be read: mend it, or take it out of the folder."
                .formatted(files.getKey(), folder));
      }
    }
    if (sounds.isEmpty()) {
      throw new IOException("No noise in " + folder + " could be read: name another folder.");
    }
    return new NoiseBank(sounds);
  }

  private static float[] beginning(
      Path file, double rateHz, SoundOpener opener, Consumer<String> warnings) throws IOException {
    float[] sound = new float[(int) (MOST_SECONDS * rateHz)];
    int length = 0;
    try (AudioSource source = opener.open(file, rateHz, warnings)) {
      while (length < sound.length) {
        int n = source.read(sound, length, sound.length - length);
        if (n < 0) {
          break;
        }
        length += n;
      }
    }
    return Arrays.copyOf(sound, length);
  }
}
