package earshot.network;

/**
 * Weights from one population to another, through one synapse, with one delay. Several connections
 * with different delays may join the same two populations.
 *
 * <p>The array is not copied; it is not to be changed once the connection is made.
 *
 * @param source name of a layer, or {@link NetworkDescription#INPUT}
 * @param target name of a layer; the source itself for recurrent weights
 * @param synapse index of the target's synapse, 0 or 1
 * @param delaySteps from a spike to the step in which it is added: at least 0 from the input, at
 *     least 1 from a layer
 * @param weights (sources, targets), row by row: the weight from p to k is at {@code p * targets +
 *     k}
 */
public record Connection(
    String source, String target, int synapse, int delaySteps, float[] weights) {

  /** How many of its weights are not 0. */
  public long nonZeroWeights() {
    long count = 0;
    for (float weight : weights) {
      if (weight != 0) {
        count++;
      }
    }
    return count;
  }
}
