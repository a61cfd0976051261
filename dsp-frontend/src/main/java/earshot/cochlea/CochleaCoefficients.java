package earshot.cochlea;

/**
 * What is computed once: centres, and for each band one pole, r e^(i w), and tables of its carrier.
 *
 * <p>Centres are equally spaced on the ERB-rate scale, E(f) = 21.4 log10(1 + 0.00437 f), and a
 * filter's bandwidth is b = 1.019 ERB(f), ERB(f) = 24.7 (1 + 0.00437 f) (Glasberg and Moore 1990;
 * the factor for the 4th-order gammatone is Patterson's). Where bands are further apart than one
 * ERB they are widened by that factor, so that no frequency falls between them. Pole: r = exp(-2 pi
 * b / fs), w = 2 pi f / fs; each of the four stages has the gain 1 - r, which is unit gain at the
 * centre.
 */
public final class CochleaCoefficients {
  /** Samples after which the carriers begin again; short, so that the tables stay in the cache. */
  static final int CARRIER_SAMPLES = 16;

  final int bands;
  final double[] centreHz; // (bands)
  final float[] radius; // r, for real and imaginary parts (2 bands)
  final float[][] input; // (1 - r)^4 e^(-i w n), real then imaginary parts (samples, 2 bands)
  final float[][] cosine; // of w n (samples, bands)
  final float[][] sine; // of w n (samples, bands)
  final float[] turnCosine; // of w CARRIER_SAMPLES (bands)
  final float[] turnSine; // of w CARRIER_SAMPLES (bands)

  private CochleaCoefficients(int bands) {
    this.bands = bands;
    centreHz = new double[bands];
    radius = new float[2 * bands];
    input = new float[CARRIER_SAMPLES][2 * bands];
    cosine = new float[CARRIER_SAMPLES][bands];
    sine = new float[CARRIER_SAMPLES][bands];
    turnCosine = new float[bands];
    turnSine = new float[bands];
  }

  /** Designs the filters. */
  public static CochleaCoefficients design(CochleaParameters parameters) {
    var coefficients = new CochleaCoefficients(parameters.bands());
    double lowest = erbRate(parameters.lowestHz());
    double spacing = (erbRate(parameters.highestHz()) - lowest) / (parameters.bands() - 1);
    for (int band = 0; band < parameters.bands(); band++) {
      double centre = frequencyHz(lowest + band * spacing);
      double bandwidth = 1.019 * erbHz(centre) * Math.max(1, spacing);
      coefficients.centreHz[band] = centre;
      coefficients.set(
          band,
          Math.exp(-2 * Math.PI * bandwidth / parameters.sampleRateHz()),
          2 * Math.PI * centre / parameters.sampleRateHz());
    }
    return coefficients;
  }

  private void set(int band, double r, double w) {
    radius[band] = (float) r;
    radius[bands + band] = (float) r;
    double gain = Math.pow(1 - r, 4);
    for (int n = 0; n < CARRIER_SAMPLES; n++) {
      input[n][band] = (float) (gain * Math.cos(w * n));
      input[n][bands + band] = (float) (-gain * Math.sin(w * n));
      cosine[n][band] = (float) Math.cos(w * n);
      sine[n][band] = (float) Math.sin(w * n);
    }
    turnCosine[band] = (float) Math.cos(w * CARRIER_SAMPLES);
    turnSine[band] = (float) Math.sin(w * CARRIER_SAMPLES);
  }

  /** The centre of a band. */
  public double centreHz(int band) {
    return centreHz[band];
  }

  /** How many ERBs lie below a frequency (Glasberg and Moore 1990). */
  static double erbRate(double frequencyHz) {
    return 21.4 * Math.log10(1 + 0.00437 * frequencyHz);
  }

  /** The frequency below which that many ERBs lie. */
  static double frequencyHz(double erbRate) {
    return (Math.pow(10, erbRate / 21.4) - 1) / 0.00437;
  }

  /** The equivalent rectangular bandwidth at a frequency (Glasberg and Moore 1990). */
  static double erbHz(double frequencyHz) {
    return 24.7 * (1 + 0.00437 * frequencyHz);
  }
}
