package earshot.cochlea;

import java.util.Arrays;

/**
 * A gain per band that follows the background, so that a quiet and a loud speaker give alike
 * spikes: per-channel energy normalisation (Wang et al. 2017, arXiv 1607.05666) with the constants
 * of {@link EncoderParameters}. It attacks slowly and releases faster: r is one number where the
 * sound is above the background and another where it is below.
 *
 * <pre>
 * M += r (a - M)
 * v  = sqrt(a (epsilon + M)^-alpha + delta) - sqrt(delta)
 * </pre>
 *
 * M starts as the running mean of what was heard so far, until that mean is as slow as r; it begins
 * with the first step and needs no look-ahead.
 */
final class GainControl {
  private final EncoderParameters parameters;
  private final float[] background; // (bands)
  private long steps;

  GainControl(EncoderParameters parameters, int bands) {
    this.parameters = parameters;
    background = new float[bands];
  }

  /**
   * Normalises one step.
   *
   * @param envelope a (bands)
   * @param level where v goes (bands)
   */
  void apply(float[] envelope, float[] level) {
    steps++;
    float attack = (float) Math.max(parameters.backgroundRate(), 1.0 / steps);
    float release = (float) Math.max(parameters.releaseRate(), 1.0 / steps);
    double epsilon = parameters.epsilon();
    double alpha = parameters.alpha();
    double delta = parameters.delta();
    double root = Math.sqrt(delta);
    for (int band = 0; band < background.length; band++) {
      float rate = envelope[band] < background[band] ? release : attack;
      float m = background[band] + rate * (envelope[band] - background[band]);
      background[band] = m;
      level[band] =
          (float) (Math.sqrt(envelope[band] * Math.pow(epsilon + m, -alpha) + delta) - root);
    }
  }

  void reset() {
    Arrays.fill(background, 0);
    steps = 0;
  }
}
