package earshot.dense;

/**
 * Outputs that smooth what they see, as the leaky readout of a spiking network does:
 *
 * <pre>
 * F = a_s (F + W x);  q = a_m q + F + b         a = 1 - dt / tau
 * </pre>
 *
 * <p>The arrays are not copied; they are not to be changed once the readout is made.
 *
 * @param inputs neurons of the last layer
 * @param weights (inputs, outputs)
 * @param bias (outputs)
 * @param tauSynSeconds of F
 * @param tauMemSeconds of q
 */
public record DenseReadout(
    int inputs, float[] weights, float[] bias, double tauSynSeconds, double tauMemSeconds) {
  /**
   * Checks that the sizes agree.
   *
   * @throws IllegalArgumentException if they do not; the message names both values
   */
  public DenseReadout {
    DenseRules.atLeastOne("The readout", "outputs", bias.length);
    DenseRules.size("The readout", weights.length, (long) inputs * bias.length);
    DenseRules.finite("The readout", weights);
    DenseRules.finite("The readout", bias);
  }

  /** How many outputs it has. */
  public int outputs() {
    return bias.length;
  }
}
