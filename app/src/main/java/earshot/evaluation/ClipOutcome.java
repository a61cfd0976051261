package earshot.evaluation;

import earshot.runtime.OperationCounts;

/** What became of a clip. */
sealed interface ClipOutcome {
  /**
   * It was heard and answered.
   *
   * @param clip which
   * @param truth the right label
   * @param predicted the answer
   * @param scores of every label
   * @param samples of the clip at the model's rate, without the zeros after it
   * @param counts what the network did, with the zeros
   */
  record Answered(
      SoundTree.Entry clip,
      int truth,
      int predicted,
      double[] scores,
      long samples,
      OperationCounts counts)
      implements ClipOutcome {}

  /**
   * It could not be heard.
   *
   * @param clip which
   * @param why a sentence
   */
  record Refused(SoundTree.Entry clip, String why) implements ClipOutcome {}
}
