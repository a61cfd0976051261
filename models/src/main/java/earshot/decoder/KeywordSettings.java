package earshot.decoder;

/**
 * When one keyword fires.
 *
 * @param threshold the score that it must exceed, 0 to 1
 * @param refractorySeconds for how long it stays quiet after it fired; 0 for not at all
 * @param offsetLogOdds what is added to the log-odds of its probability to make its score
 */
public record KeywordSettings(double threshold, double refractorySeconds, double offsetLogOdds) {
  /** An offset beyond this would leave no score between 0 and 1. */
  public static final double LARGEST_OFFSET_LOG_ODDS = 16;

  /** Refuses values that cannot be. */
  public KeywordSettings {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "A threshold lies between 0 and 1; " + threshold + " does not.");
    }
    if (!(refractorySeconds >= 0)) {
      throw new IllegalArgumentException(
          "A refractory time is at least 0 s; " + refractorySeconds + " s is not.");
    }
    if (!(Math.abs(offsetLogOdds) <= LARGEST_OFFSET_LOG_ODDS)) {
      throw new IllegalArgumentException(
          "An offset in log-odds lies between -16 and 16; " + offsetLogOdds + " does not.");
    }
  }

  /** Settings of a keyword whose score is its probability. */
  public KeywordSettings(double threshold, double refractorySeconds) {
    this(threshold, refractorySeconds, 0);
  }

  /** The same with another threshold. */
  public KeywordSettings withThreshold(double other) {
    return new KeywordSettings(other, refractorySeconds, offsetLogOdds);
  }

  /** The same with another offset. */
  public KeywordSettings withOffset(double otherLogOdds) {
    return new KeywordSettings(threshold, refractorySeconds, otherLogOdds);
  }
}
