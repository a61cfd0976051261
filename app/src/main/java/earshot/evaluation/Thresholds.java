package earshot.evaluation;

/**
 * The thresholds of the trade-off between misses and false accepts: 0, then evenly spaced in
 * log-odds, so that the ends of the range are as fine as its middle, then 1, at which nothing
 * fires.
 */
final class Thresholds {
  private static final double LOWEST_LOG_ODDS = -6;
  private static final double HIGHEST_LOG_ODDS = 10;
  private static final double SPACING = 0.25;

  private Thresholds() {}

  /** Ascending, 0 to 1. */
  static double[] all() {
    int inner = 1 + (int) Math.rint((HIGHEST_LOG_ODDS - LOWEST_LOG_ODDS) / SPACING);
    double[] thresholds = new double[inner + 2];
    for (int i = 0; i < inner; i++) {
      thresholds[i + 1] = 1 / (1 + Math.exp(-(LOWEST_LOG_ODDS + i * SPACING)));
    }
    thresholds[inner + 1] = 1;
    return thresholds;
  }
}
