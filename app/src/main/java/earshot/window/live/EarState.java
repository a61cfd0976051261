package earshot.window.live;

/** What the ear is at, as the window tells it. */
public sealed interface EarState {
  /** The sentence for people. */
  String sentence();

  /**
   * It listens, or is about to.
   *
   * @param sentence for people
   */
  record Hearing(String sentence) implements EarState {}

  /**
   * The sound ended by itself.
   *
   * @param sentence for people
   */
  record Ended(String sentence) implements EarState {}

  /**
   * Something was absent or broke.
   *
   * @param sentence names it and says what to do
   */
  record Failed(String sentence) implements EarState {}
}
