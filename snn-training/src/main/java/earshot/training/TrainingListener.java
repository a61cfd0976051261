package earshot.training;

/** Is told how training gets on. */
public interface TrainingListener {
  /**
   * A stretch of work begins.
   *
   * @param what in a few words
   * @param units how many units of work it has
   */
  void begins(String what, long units);

  /** So many units of the stretch are done. */
  void progresses(long unitsDone);

  /** An epoch is done. */
  void epochEnds(EpochMetrics metrics);

  /** Something that a person should know, in a sentence. */
  void notes(String sentence);
}
