package earshot.mixing;

import java.io.IOException;
import java.util.Random;

/** Noise without an end: one recording after the other, each at the same power, overlapping. */
final class NoiseBed {
  private static final double LONGEST_SECONDS = 20;
  private static final int OVERLAP = (int) (0.25 * MixRecipe.RATE_HZ);

  private final SoundPool pool;
  private final Random random;
  private final double power;
  private float[] now = new float[0];
  private float[] next = new float[0];
  private int at;

  NoiseBed(SoundPool pool, double power, Random random) {
    this.pool = pool;
    this.power = power;
    this.random = random;
  }

  /** Adds the next of it to a block. */
  void addTo(float[] block) throws IOException {
    for (int i = 0; i < block.length; i++) {
      if (at >= now.length - OVERLAP) {
        turn();
      }
      int left = now.length - at;
      double out = left > 2 * OVERLAP ? 1 : Math.max(0, left - OVERLAP) / (double) OVERLAP;
      block[i] += (float) (Math.sqrt(out) * now[at]);
      if (out < 1 && next.length > 0) {
        int inNext = 2 * OVERLAP - left;
        block[i] += (float) (Math.sqrt(1 - out) * next[Math.min(inNext, next.length - 1)]);
      }
      at++;
    }
  }

  /** Goes over to the recording that began to be heard. */
  private void turn() throws IOException {
    boolean first = now.length == 0;
    now = first ? drawn() : next;
    at = first ? 0 : OVERLAP;
    next = drawn();
  }

  private float[] drawn() throws IOException {
    float[] sound = pool.draw(LONGEST_SECONDS, random).samples();
    double sum = 0;
    for (float sample : sound) {
      sum += (double) sample * sample;
    }
    double gain = sum == 0 ? 0 : Math.sqrt(power / (sum / sound.length));
    float[] lengthened = new float[Math.max(sound.length, 4 * OVERLAP)];
    for (int i = 0; i < lengthened.length; i++) {
      lengthened[i] = (float) (gain * sound[i % sound.length]);
    }
    return lengthened;
  }
}
