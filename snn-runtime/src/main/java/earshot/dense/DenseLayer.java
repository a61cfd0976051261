package earshot.dense;

/**
 * Neurons without a state, which see the layer below at several delays:
 *
 * <pre>
 * y(t) = max(0, sum over taps of W_tap x(t - delay_tap) + b)
 * </pre>
 *
 * <p>The arrays are not copied; they are not to be changed once the layer is made.
 *
 * @param name unique in its network
 * @param inputs channels of what it sees
 * @param delaySteps how old what it sees is (taps)
 * @param weights (taps, inputs, neurons)
 * @param bias (neurons)
 */
public record DenseLayer(String name, int inputs, int[] delaySteps, float[] weights, float[] bias) {
  /**
   * Checks that the sizes agree.
   *
   * @throws IllegalArgumentException if they do not, or if a value cannot be one; the message names
   *     both values
   */
  public DenseLayer {
    String what = "The layer '" + name + "'";
    DenseRules.atLeastOne(what, "neurons", bias.length);
    DenseRules.atLeastOne(what, "taps", delaySteps.length);
    DenseRules.size(what, weights.length, (long) delaySteps.length * inputs * bias.length);
    DenseRules.finite(what, weights);
    DenseRules.finite(what, bias);
    for (int delay : delaySteps) {
      if (delay < 0) {
        throw new IllegalArgumentException(
            "%s has a delay of %d steps; the least is 0.".formatted(what, delay));
      }
    }
  }

  /** How many neurons it has. */
  public int neurons() {
    return bias.length;
  }

  /** The longest delay of a tap. */
  int longestDelaySteps() {
    int longest = 0;
    for (int delay : delaySteps) {
      longest = Math.max(longest, delay);
    }
    return longest;
  }
}
