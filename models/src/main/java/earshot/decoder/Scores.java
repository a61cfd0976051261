package earshot.decoder;

/** The scores of one step, live or recorded. */
@FunctionalInterface
public interface Scores {
  /** The score of a label, 0 to 1. */
  float score(int label);
}
