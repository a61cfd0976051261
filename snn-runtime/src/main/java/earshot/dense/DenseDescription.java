package earshot.dense;

import java.util.List;

/**
 * A network of ordinary neurons that does not run: {@link DenseNetwork} runs it.
 *
 * @param name for people
 * @param inputs channels of the spike frames that it takes
 * @param stepSeconds the time step dt
 * @param layers hidden layers from the input on
 * @param readout its outputs
 */
public record DenseDescription(
    String name, int inputs, double stepSeconds, List<DenseLayer> layers, DenseReadout readout) {
  /**
   * Copies the list and checks that the parts fit together.
   *
   * @throws IllegalArgumentException if they do not; the message names both values
   */
  public DenseDescription {
    layers = List.copyOf(layers);
    if (!(stepSeconds > 0) || stepSeconds == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "The step of a network is above 0 s; " + stepSeconds + " s is not.");
    }
    int below = inputs;
    for (DenseLayer layer : layers) {
      DenseRules.follows("The layer '" + layer.name() + "'", layer.inputs(), below);
      below = layer.neurons();
    }
    DenseRules.follows("The readout", readout.inputs(), below);
    DenseRules.tau(readout.tauSynSeconds(), stepSeconds);
    DenseRules.tau(readout.tauMemSeconds(), stepSeconds);
  }

  /** Weights and biases, those that are 0 too. */
  public long parameters() {
    long sum = (long) readout.weights().length + readout.bias().length;
    for (DenseLayer layer : layers) {
      sum += (long) layer.weights().length + layer.bias().length;
    }
    return sum;
  }
}
