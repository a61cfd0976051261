package earshot.evaluation;

/**
 * The part of a recording that is a clip.
 *
 * @param startSeconds from the start of the recording
 * @param endSeconds positive infinity for the end of the recording
 */
public record Span(double startSeconds, double endSeconds) {
  /** The whole recording. */
  public static final Span WHOLE = new Span(0, Double.POSITIVE_INFINITY);

  /**
   * Refuses what is none.
   *
   * @throws IllegalArgumentException if it ends before it begins; the message names both times
   */
  public Span {
    if (!(startSeconds >= 0) || !(endSeconds > startSeconds)) {
      throw new IllegalArgumentException(
          "A clip begins at 0 s or later and ends after that; one from %s s to %s s is none."
              .formatted(startSeconds, endSeconds));
    }
  }
}
