package earshot.cochlea;

/**
 * What is computed once: centres, and one complex pole and a gain for each band.
 *
 * <p>Centres are equally spaced on the ERB-rate scale, E(f) = 21.4 log10(1 + 0.00437 f), and a
 * filter's bandwidth is b = 1.019 ERB(f), ERB(f) = 24.7 (1 + 0.00437 f) (Glasberg and Moore 1990;
 * the factor for the 4th-order gammatone is Patterson's). Where bands are further apart than one
 * ERB they are widened by that factor, so that no frequency falls between them. Pole: p = exp(-2 pi
 * b / fs + 2 pi i f / fs); each of the four stages has the gain 1 - |p|, which is unit gain at the
 * centre.
 */
public final class CochleaCoefficients {
  final int bands;
  final double[] centreHz; // (bands)
  final float[] poleReal; // (bands)
  final float[] poleImaginary; // (bands)
  final float[] gain; // (bands)

  private CochleaCoefficients(int bands) {
    this.bands = bands;
    centreHz = new double[bands];
    poleReal = new float[bands];
    poleImaginary = new float[bands];
    gain = new float[bands];
  }

  /** Designs the filters. */
  public static CochleaCoefficients design(CochleaParameters parameters) {
    var coefficients = new CochleaCoefficients(parameters.bands());
    double lowest = erbRate(parameters.lowestHz());
    double spacing = (erbRate(parameters.highestHz()) - lowest) / (parameters.bands() - 1);
    for (int band = 0; band < parameters.bands(); band++) {
      double centre = frequencyHz(lowest + band * spacing);
      double bandwidth = 1.019 * erbHz(centre) * Math.max(1, spacing);
      double radius = Math.exp(-2 * Math.PI * bandwidth / parameters.sampleRateHz());
      double angle = 2 * Math.PI * centre / parameters.sampleRateHz();
      coefficients.centreHz[band] = centre;
      coefficients.poleReal[band] = (float) (radius * Math.cos(angle));
      coefficients.poleImaginary[band] = (float) (radius * Math.sin(angle));
      coefficients.gain[band] = (float) (1 - radius);
    }
    return coefficients;
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
