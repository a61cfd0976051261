package earshot.evaluation;

/**
 * A keyword that was said.
 *
 * @param keyword which
 * @param startSeconds when it begins, from the start of its recording
 * @param endSeconds when it ends
 */
public record Utterance(String keyword, double startSeconds, double endSeconds) {
  /** A decision may come this long after the end of the word. */
  public static final double GRACE_SECONDS = 0.75;

  /** Times that differ by rounding alone are equal. */
  private static final double ROUNDING_SECONDS = 1e-9;

  /** Whether a detection at this time may be of this utterance. */
  boolean holds(double timeSeconds) {
    return timeSeconds >= startSeconds - ROUNDING_SECONDS
        && timeSeconds <= endSeconds + GRACE_SECONDS + ROUNDING_SECONDS;
  }
}
