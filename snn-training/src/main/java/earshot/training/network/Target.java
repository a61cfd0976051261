package earshot.training.network;

/** What is wanted of the outputs over one sequence. */
public sealed interface Target permits Target.Clip, Target.Stream {

  /**
   * The whole sequence is one clip.
   *
   * @param label the right answer
   */
  record Clip(int label) implements Target {}

  /**
   * Something is wanted at every step.
   *
   * @param wanted by step: a label, {@link #NOTHING_ASKED} or {@link #NO_KEYWORD}
   */
  record Stream(int[] wanted) implements Target {
    /** Any answer is right. */
    public static final int NOTHING_ASKED = -1;

    /** Every answer but a keyword is right. */
    public static final int NO_KEYWORD = -2;
  }
}
