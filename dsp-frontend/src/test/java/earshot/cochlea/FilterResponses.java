package earshot.cochlea;

/** What the filters of a bank do, seen from outside: steps of one sample, half-wave, both signs. */
final class FilterResponses {
  private static final double RATE_HZ = 16000;

  private FilterResponses() {}

  /** Parameters of a bank like the standard one. */
  static CochleaParameters bank(
      int bands, CochleaParameters.Rectifier rectifier, double stepSeconds) {
    return new CochleaParameters(RATE_HZ, bands, 50, 7800, rectifier, stepSeconds);
  }

  /** The impulse response of every band at the samples' own scale (samples, bands). */
  static double[][] impulse(int bands, int samples) {
    float[] impulse = new float[samples];
    impulse[0] = 1f / 32768;
    double[][] positive = rectified(bands, impulse);
    impulse[0] = -impulse[0];
    double[][] negative = rectified(bands, impulse);
    for (int n = 0; n < samples; n++) {
      for (int band = 0; band < bands; band++) {
        positive[n][band] -= negative[n][band];
      }
    }
    return positive;
  }

  private static double[][] rectified(int bands, float[] samples) {
    var parameters = bank(bands, CochleaParameters.Rectifier.HALF_WAVE, 1 / RATE_HZ);
    var cochlea = new Cochlea(parameters, CochleaCoefficients.design(parameters));
    float[] envelope = new float[bands];
    double[][] output = new double[samples.length][bands];
    for (int n = 0; n < samples.length; n++) {
      cochlea.hear(samples, n, 1);
      cochlea.takeEnvelope(envelope);
      for (int band = 0; band < bands; band++) {
        output[n][band] = envelope[band];
      }
    }
    return output;
  }

  /** |H| of one band at a frequency. */
  static double gain(double[][] impulse, int band, double frequencyHz) {
    double real = 0;
    double imaginary = 0;
    for (int n = 0; n < impulse.length; n++) {
      double phase = 2 * Math.PI * frequencyHz * n / RATE_HZ;
      real += impulse[n][band] * Math.cos(phase);
      imaginary -= impulse[n][band] * Math.sin(phase);
    }
    return Math.hypot(real, imaginary);
  }
}
