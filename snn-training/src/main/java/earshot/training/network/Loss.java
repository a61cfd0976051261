package earshot.training.network;

/** How wrong the outputs are over one sequence, and in which direction they should go. */
public interface Loss {
  /**
   * Judges one sequence.
   *
   * @param logits (steps, labels) from {@code offset} on
   * @param offset of the first
   * @param steps how many
   * @param target what is wanted
   * @param gradient where dL/dlogits goes, from {@code offset} on
   * @return the loss
   */
  double judge(float[] logits, int offset, int steps, Target target, float[] gradient);
}
