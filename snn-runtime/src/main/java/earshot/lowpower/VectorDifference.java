package earshot.lowpower;

/**
 * A value that differs from a vector.
 *
 * @param testCase name of the case
 * @param state name of the state in the file
 * @param step index of the step, or of the sample, from 0
 * @param neuron index of the neuron, or of the channel
 * @param expected by the file
 * @param found by the emulator
 */
public record VectorDifference(
    String testCase, String state, int step, int neuron, long expected, long found) {
  /** The difference as a line for people. */
  public String line() {
    return "%s, %s, step %d, neuron %d: expected %d, found %d"
        .formatted(testCase, state, step, neuron, expected, found);
  }
}
