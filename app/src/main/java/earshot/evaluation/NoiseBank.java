package earshot.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Noise in memory, shared by all threads; what is picked depends on the clip's name alone. */
final class NoiseBank {
  private static final long SEED = 20170406; // any number, but always the same
  private final Map<String, List<float[]>> byClass;
  private final List<float[]> all;

  NoiseBank(Map<String, List<float[]>> byClass) {
    this.byClass = byClass;
    all = byClass.values().stream().flatMap(List::stream).toList();
  }

  static boolean isSound(float[] sound) {
    for (float sample : sound) {
      if (sample != 0) {
        return true;
      }
    }
    return false;
  }

  /** The noise of a clip: the same excerpt at every ratio, so that the ratio alone differs. */
  Excerpt pick(String noise, String clip) {
    List<float[]> from =
        noise.equals(Condition.ANY) ? all : Objects.requireNonNull(byClass.get(noise), noise);
    var random = new Random(SEED * 31 + clip.hashCode());
    float[] sound = from.get(random.nextInt(from.size()));
    return new Excerpt(sound, random.nextInt(sound.length));
  }

  /**
   * Noise from a place on, in a circle.
   *
   * @param sound the whole of it
   * @param start index of the first sample
   */
  record Excerpt(float[] sound, int start) {
    /** Its power over so many samples. */
    double power(long samples) {
      double sum = 0;
      int at = start;
      for (long i = 0; i < samples; i++) {
        sum += (double) sound[at] * sound[at];
        at = at + 1 == sound.length ? 0 : at + 1;
      }
      return sum / samples;
    }

    /**
     * Adds it to a block.
     *
     * @param from samples of the clip before this block
     */
    void addTo(float[] block, int length, long from, double gain) {
      int at = (int) ((start + from) % sound.length);
      for (int i = 0; i < length; i++) {
        block[i] += (float) (gain * sound[at]);
        at = at + 1 == sound.length ? 0 : at + 1;
      }
    }
  }
}
