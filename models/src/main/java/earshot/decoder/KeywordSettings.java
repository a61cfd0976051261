package earshot.decoder;

/**
 * When one keyword fires.
 *
 * @param threshold the score that it must exceed, 0 to 1
 * @param refractorySeconds for how long it stays quiet after it fired; 0 for not at all
 */
public record KeywordSettings(double threshold, double refractorySeconds) {
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
  }
}
