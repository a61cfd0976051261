package earshot.tuning;

/** Thresholds on a grid in log-odds, on which the ends of the range are as fine as its middle. */
final class LogOdds {
  /** Coarse, for a stream of minutes cannot tell finer steps apart. */
  static final double GRID = 0.25;

  private static final double LOWEST = -4;
  private static final double HIGHEST = 10;

  private LogOdds() {}

  /** The score of these log-odds, 0 to 1. */
  static double score(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** All thresholds, ascending. */
  static double[] thresholds() {
    return around((LOWEST + HIGHEST) / 2, (int) Math.rint((HIGHEST - LOWEST) / 2 / GRID));
  }

  /** Thresholds around one of them, ascending. */
  static double[] around(double middle, int stepsEachWay) {
    double[] thresholds = new double[2 * stepsEachWay + 1];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = middle + (i - stepsEachWay) * GRID;
    }
    return thresholds;
  }
}
