package earshot.mixing;

import java.util.Arrays;

/**
 * A word without what is around it: cut to where it is heard, at a level by the sound that it makes
 * while it is heard, with soft edges.
 */
final class Speech {
  private static final double FRAME_SECONDS = 0.01;
  private static final double BELOW_PEAK_DB = 30;
  private static final double MARGIN_SECONDS = 0.06;
  private static final double FADE_SECONDS = 0.01;
  private static final double FULL_POWER = 0.0025; // -26 dB of full scale, as ITU-T P.56 speech is

  private final float[] samples;
  private final int onset;
  private final int offset;

  private Speech(float[] samples, int onset, int offset) {
    this.samples = samples;
    this.onset = onset;
    this.offset = offset;
  }

  /**
   * Cuts a recording.
   *
   * @param sound the whole of it
   * @param rateHz of it
   * @param levelDb against the level that words have
   */
  static Speech of(float[] sound, double rateHz, double levelDb) {
    int frame = (int) (FRAME_SECONDS * rateHz);
    double[] powers = new double[sound.length / frame];
    double peak = 0;
    for (int f = 0; f < powers.length; f++) {
      for (int i = f * frame; i < (f + 1) * frame; i++) {
        powers[f] += (double) sound[i] * sound[i] / frame;
      }
      peak = Math.max(peak, powers[f]);
    }
    double heard = peak * Math.pow(10, -BELOW_PEAK_DB / 10);
    int first = -1;
    int last = -1;
    double sum = 0;
    int active = 0;
    for (int f = 0; f < powers.length; f++) {
      if (peak > 0 && powers[f] >= heard) {
        first = first < 0 ? f : first;
        last = f;
        sum += powers[f];
        active++;
      }
    }
    if (active == 0) {
      return new Speech(new float[0], 0, 0);
    }
    int margin = (int) (MARGIN_SECONDS * rateHz);
    int from = Math.max(0, first * frame - margin);
    int to = Math.min(sound.length, (last + 1) * frame + margin);
    float[] cut = Arrays.copyOfRange(sound, from, to);
    double gain = Math.sqrt(FULL_POWER * Math.pow(10, levelDb / 10) / (sum / active));
    soften(cut, gain, (int) (FADE_SECONDS * rateHz));
    return new Speech(cut, first * frame - from, (last + 1) * frame - from);
  }

  private static void soften(float[] cut, double gain, int fade) {
    for (int i = 0; i < cut.length; i++) {
      int edge = Math.min(i, cut.length - 1 - i);
      double window = edge >= fade ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * edge / fade);
      cut[i] *= (float) (gain * window);
    }
  }

  /** The power of noise at a ratio to speech. */
  static double noisePower(double snrDb) {
    return FULL_POWER / Math.pow(10, snrDb / 10);
  }

  float[] samples() {
    return samples;
  }

  /** The sample at which it begins to be heard. */
  int onset() {
    return onset;
  }

  /** The sample at which it is over. */
  int offset() {
    return offset;
  }
}
