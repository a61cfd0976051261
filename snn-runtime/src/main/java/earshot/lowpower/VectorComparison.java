package earshot.lowpower;

import java.util.ArrayList;
import java.util.List;

/** Counts the values that were compared and keeps those that differ. */
public final class VectorComparison {
  private final List<VectorDifference> differences = new ArrayList<>();
  private int cases;
  private long values;

  /** Nothing was compared yet. */
  public VectorComparison() {}

  /** Begins another case. */
  public void beginCase() {
    cases++;
  }

  /** Compares one value. */
  public void compare(
      String testCase, String state, int step, int neuron, long expected, long found) {
    values++;
    if (expected != found) {
      differences.add(new VectorDifference(testCase, state, step, neuron, expected, found));
    }
  }

  /** How many cases were begun. */
  public int cases() {
    return cases;
  }

  /** How many values were compared. */
  public long values() {
    return values;
  }

  /** The values that differ, in the order of the file. */
  public List<VectorDifference> differences() {
    return List.copyOf(differences);
  }
}
