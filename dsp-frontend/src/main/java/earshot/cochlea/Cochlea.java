package earshot.cochlea;

import java.util.Arrays;

/**
 * A bank of 4th-order gammatone filters whose rectified output is averaged over each step: the
 * state of one stream.
 *
 * <p>A gammatone is four equal complex one-pole filters in a row, y = p y' + g x, and twice the
 * real part of the last (Slaney 1993 and others; the cascade is Hohmann's form, 2002). The arrays
 * are laid out by stage so that the loop over bands is one that HotSpot turns into vector
 * instructions.
 */
public final class Cochlea {
  /**
   * Envelopes are in units of one 16-bit step, so that constants do not depend on how samples are
   * stored.
   */
  private static final float UNITS_PER_FULL_SCALE = 32768f;

  private final CochleaCoefficients coefficients;
  private final CochleaParameters.Rectifier rectifier;
  private final int samplesPerStep;
  private final float[] real1; // all (bands)
  private final float[] real2;
  private final float[] real3;
  private final float[] real4;
  private final float[] imaginary1;
  private final float[] imaginary2;
  private final float[] imaginary3;
  private final float[] imaginary4;
  private final float[] sum;
  private int samplesInStep;

  /** Makes a silent cochlea. */
  public Cochlea(CochleaParameters parameters, CochleaCoefficients coefficients) {
    this.coefficients = coefficients;
    this.rectifier = parameters.rectifier();
    this.samplesPerStep = parameters.samplesPerStep();
    int bands = coefficients.bands;
    real1 = new float[bands];
    real2 = new float[bands];
    real3 = new float[bands];
    real4 = new float[bands];
    imaginary1 = new float[bands];
    imaginary2 = new float[bands];
    imaginary3 = new float[bands];
    imaginary4 = new float[bands];
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
      filter(samples[i] * UNITS_PER_FULL_SCALE);
      if (rectifier == CochleaParameters.Rectifier.FULL_WAVE) {
        addFullWave();
      } else {
        addHalfWave();
      }
    }
    samplesInStep += heard;
    return heard;
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
    for (float[] state :
        new float[][] {
          real1, real2, real3, real4, imaginary1, imaginary2, imaginary3, imaginary4, sum
        }) {
      Arrays.fill(state, 0);
    }
    samplesInStep = 0;
  }

  private void filter(float sample) {
    stage1(sample);
    stage(real1, imaginary1, real2, imaginary2);
    stage(real2, imaginary2, real3, imaginary3);
    stage(real3, imaginary3, real4, imaginary4);
  }

  private void stage1(float sample) {
    float[] poleReal = coefficients.poleReal;
    float[] poleImaginary = coefficients.poleImaginary;
    float[] gain = coefficients.gain;
    float[] real = real1;
    float[] imaginary = imaginary1;
    for (int band = 0; band < real.length; band++) {
      float re =
          poleReal[band] * real[band] - poleImaginary[band] * imaginary[band] + gain[band] * sample;
      float im = poleReal[band] * imaginary[band] + poleImaginary[band] * real[band];
      real[band] = re;
      imaginary[band] = im;
    }
  }

  private void stage(float[] inReal, float[] inImaginary, float[] real, float[] imaginary) {
    float[] poleReal = coefficients.poleReal;
    float[] poleImaginary = coefficients.poleImaginary;
    float[] gain = coefficients.gain;
    for (int band = 0; band < real.length; band++) {
      float re =
          poleReal[band] * real[band]
              - poleImaginary[band] * imaginary[band]
              + gain[band] * inReal[band];
      float im =
          poleReal[band] * imaginary[band]
              + poleImaginary[band] * real[band]
              + gain[band] * inImaginary[band];
      real[band] = re;
      imaginary[band] = im;
    }
  }

  private void addFullWave() {
    for (int band = 0; band < sum.length; band++) {
      sum[band] += Math.abs(real4[band]);
    }
  }

  private void addHalfWave() {
    for (int band = 0; band < sum.length; band++) {
      sum[band] += Math.max(0f, real4[band]);
    }
  }
}
