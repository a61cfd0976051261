package earshot.window.live;

/** What the ear is at, as the window tells it. */
public sealed interface EarState {
  /** The sentence for people. */
  String sentence();

  /** The same with another sentence after what was said. */
  EarState and(String another);

  /**
   * It listens, or is about to.
   *
   * @param sentence for people
   */
  record Hearing(String sentence) implements EarState {
    @Override
    public EarState and(String another) {
      return new Hearing(sentence + " " + another);
    }
  }

  /**
   * The sound ended by itself.
   *
   * @param sentence for people
   */
  record Ended(String sentence) implements EarState {
    @Override
    public EarState and(String another) {
      return new Ended(sentence + " " + another);
    }
  }

  /**
   * Something was absent or broke.
   *
   * @param sentence names it and says what to do
   */
  record Failed(String sentence) implements EarState {
    @Override
    public EarState and(String another) {
      return new Failed(sentence + " " + another);
    }
  }
}
