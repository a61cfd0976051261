package earshot.cochlea;

import java.util.Arrays;

/**
 * A bank of 4th-order gammatone filters whose rectified output is averaged over each step: the
 * state of one stream.
 *
 * <p>A gammatone is four equal complex one-pole filters in a row and twice the real part of the
 * last (the cascade is Hohmann's form, 2002). In a frame that turns with the band's carrier, y =
 * e^(i w n) u, the pole is real, so real and imaginary parts go their own ways:
 *
 * <pre>
 * y_k(n) = r e^(i w) y_k(n-1) + (1 - r) y_(k-1)(n)
 * u_k(n) = r u_k(n-1) + (1 - r) u_(k-1)(n),  u_0(n) = e^(-i w n) x(n)
 * </pre>
 *
 * <p>which is half the arithmetic in loops so short that HotSpot turns them into vector
 * instructions (decision 0070). After {@link CochleaCoefficients#CARRIER_SAMPLES} samples n begins
 * again at 0 and u is turned to where it then belongs.
 */
public final class Cochlea {
  /**
   * Envelopes are in units of one 16-bit step, so that constants do not depend on how samples are
   * stored.
   */
  private static final float UNITS_PER_FULL_SCALE = 32768f;

  /**
   * State below this, 440 dB under one 16-bit step, becomes 0: after sound ends it would otherwise
   * rest in subnormal numbers, which are slow on many processors.
   */
  private static final float NOTHING = 1e-22f;

  private final CochleaCoefficients coefficients;
  private final CochleaParameters.Rectifier rectifier;
  private final int samplesPerStep;
  private final float[] stage1; // u_1, real then imaginary parts, all (2 bands)
  private final float[] stage2;
  private final float[] stage3;
  private final float[] stage4;
  private final float[] sum; // (bands)
  private int carrierSample; // n
  private int samplesInStep;

  /** Makes a silent cochlea. */
  public Cochlea(CochleaParameters parameters, CochleaCoefficients coefficients) {
    this.coefficients = coefficients;
    this.rectifier = parameters.rectifier();
    this.samplesPerStep = parameters.samplesPerStep();
    int bands = coefficients.bands;
    stage1 = new float[2 * bands];
    stage2 = new float[2 * bands];
    stage3 = new float[2 * bands];
    stage4 = new float[2 * bands];
    sum = new float[bands];
  }

  /**
   * Hears samples until a step is complete or they are used up.
   *
   * @param samples mono, -1 to 1
   * @param offset index of the first
   * @param length how many there are
   * @return how many were heard
   */
  public int hear(float[] samples, int offset, int length) {
    int heard = Math.min(length, samplesPerStep - samplesInStep);
    for (int i = offset; i < offset + heard; i++) {
      hear(samples[i] * UNITS_PER_FULL_SCALE);
    }
    samplesInStep += heard;
    return heard;
  }

  private void hear(float sample) {
    int n = carrierSample;
    float[] radius = coefficients.radius;
    filterTwice(radius, coefficients.input[n], sample, stage1, stage2);
    filterTwice(radius, stage2, 1f, stage3, stage4);
    if (rectifier == CochleaParameters.Rectifier.FULL_WAVE) {
      addFullWave(coefficients.cosine[n], coefficients.sine[n], stage4, sum);
    } else {
      addHalfWave(coefficients.cosine[n], coefficients.sine[n], stage4, sum);
    }
    carrierSample++;
    if (carrierSample == CochleaCoefficients.CARRIER_SAMPLES) {
      carrierSample = 0;
      turn(stage1);
      turn(stage2);
      turn(stage3);
      turn(stage4);
    }
  }

  /** Whether {@link #takeEnvelope} has a whole step to give. */
  public boolean stepIsComplete() {
    return samplesInStep == samplesPerStep;
  }

  /**
   * Writes the envelope of the complete step and begins the next.
   *
   * @param envelope where it goes (bands), in units of one 16-bit step
   */
  public void takeEnvelope(float[] envelope) {
    float scale = 2f / samplesPerStep;
    for (int band = 0; band < sum.length; band++) {
      envelope[band] = sum[band] * scale;
      sum[band] = 0;
    }
    samplesInStep = 0;
  }

  /** Silence again. */
  public void reset() {
    for (float[] state : new float[][] {stage1, stage2, stage3, stage4, sum}) {
      Arrays.fill(state, 0);
    }
    carrierSample = 0;
    samplesInStep = 0;
  }

  // HotSpot unrolls, and so vectorises, only loops with few operations: two stages in one loop are
  // the most that it takes on every width of vector, and arguments are local already.

  private static void filterTwice(
      float[] radius, float[] input, float factor, float[] first, float[] second) {
    for (int i = 0; i < radius.length; i++) {
      float u = radius[i] * first[i] + input[i] * factor;
      first[i] = u;
      second[i] = radius[i] * second[i] + u;
    }
  }

  private static void addFullWave(float[] cosine, float[] sine, float[] u, float[] sum) {
    int bands = sum.length;
    for (int band = 0; band < bands; band++) {
      sum[band] += Math.abs(cosine[band] * u[band] - sine[band] * u[bands + band]);
    }
  }

  private static void addHalfWave(float[] cosine, float[] sine, float[] u, float[] sum) {
    int bands = sum.length;
    for (int band = 0; band < bands; band++) {
      sum[band] += Math.max(0f, cosine[band] * u[band] - sine[band] * u[bands + band]);
    }
  }

  private void turn(float[] u) {
    float[] cosine = coefficients.turnCosine;
    float[] sine = coefficients.turnSine;
    int bands = cosine.length;
    for (int band = 0; band < bands; band++) {
      float real = u[band];
      float imaginary = u[bands + band];
      u[band] = orNothing(cosine[band] * real - sine[band] * imaginary);
      u[bands + band] = orNothing(sine[band] * real + cosine[band] * imaginary);
    }
  }

  private static float orNothing(float value) {
    return Math.abs(value) < NOTHING ? 0f : value;
  }
}
