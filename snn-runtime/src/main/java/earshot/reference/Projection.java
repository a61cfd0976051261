package earshot.reference;

import earshot.network.Connection;

/** The weights of one connection, added to the currents of their targets spike by spike. */
final class Projection {
  private final SpikeHistory source;
  private final int stepsBack;
  private final int targets;
  private final double[] weights; // (sources, targets)
  private final int[] fanOut; // (sources), weights that are not 0
  private final double[] currents; // (targets), state of the target's synapse

  Projection(
      Connection connection, int sources, SpikeHistory source, double[] currents, int stepsBack) {
    this.source = source;
    this.currents = currents;
    this.stepsBack = stepsBack;
    targets = currents.length;
    weights = new double[connection.weights().length];
    fanOut = new int[sources];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = connection.weights()[i];
      fanOut[i / targets] += weights[i] != 0 ? 1 : 0;
    }
  }

  /**
   * Adds the spikes of the step {@code stepsBack} before the latest of the source.
   *
   * @return the synaptic operations that it took: for every spike, each weight that is not 0
   */
  long add() {
    int slot = source.slot(stepsBack);
    int size = source.size(slot);
    int[] indices = source.indices(slot);
    int[] counts = source.counts(slot);
    long operations = 0;
    for (int i = 0; i < size; i++) {
      int neuron = indices[i];
      int count = counts[i];
      if (count == 1) {
        addRow(neuron * targets);
      } else {
        addRow(neuron * targets, count);
      }
      operations += (long) fanOut[neuron] * count;
    }
    return operations;
  }

  private void addRow(int row) {
    double[] into = currents;
    double[] from = weights;
    for (int k = 0; k < into.length; k++) {
      into[k] += from[row + k];
    }
  }

  private void addRow(int row, double count) {
    double[] into = currents;
    double[] from = weights;
    for (int k = 0; k < into.length; k++) {
      into[k] += count * from[row + k];
    }
  }
}
