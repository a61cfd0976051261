package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.Arrays;

/**
 * Weights from every neuron of a layer to every other one, which go through the slow synapse of the
 * adaptation: a neuron has no more synapses than without them, and a chip with two holds both. They
 * begin at 0, so that a network begins as one without them.
 *
 * <pre>
 * G(t) = a_r (G(t - 1) + w n(t - 1) + R n(t - 1))       w n: {@link AdaptationCurrent}
 * </pre>
 */
final class RecurrentWeights {
  final Parameter weight; // (neurons, neurons), source by target; its diagonal stays 0
  private final int neurons;
  private final float[] turned; // target by source
  private float[][] partialGradients = new float[0][]; // by shard, as the weights

  RecurrentWeights(String name, int neurons) {
    this.neurons = neurons;
    weight = Parameter.matrix(name + ".recurrent", neurons, neurons);
    turned = new float[neurons * neurons];
    weight.cut(diagonal());
  }

  /** Which weights never exist. */
  boolean[] diagonal() {
    boolean[] diagonal = new boolean[neurons * neurons];
    for (int k = 0; k < neurons; k++) {
      diagonal[k * neurons + k] = true;
    }
    return diagonal;
  }

  void prepare(int shards) {
    if (partialGradients.length != shards) {
      partialGradients = new float[shards][neurons * neurons];
    }
    for (int source = 0; source < neurons; source++) {
      for (int target = 0; target < neurons; target++) {
        turned[target * neurons + source] = weight.value[source * neurons + target];
      }
    }
  }

  void emptyGradient(int shard) {
    Arrays.fill(partialGradients[shard], 0f);
  }

  /** Adds R n of a row of spikes to the currents (neurons). */
  void add(SpikeTrain spikes, int row, float[] current, Kernels kernels) {
    int first = row * neurons;
    kernels.gather(
        current,
        0,
        weight.value,
        0,
        neurons,
        spikes.channel,
        spikes.count,
        first,
        first + spikes.events[row]);
  }

  /**
   * What a step's spikes did to the others of the layer.
   *
   * @param shard whose gradient it adds to
   * @param push a_r dL/dG of the step after (neurons)
   * @param counts spikes of this step (neurons)
   * @param gradient dL/dn (…, neurons) from {@code at} on, to which it is added
   * @param at index of the step's first neuron
   */
  void back(int shard, float[] push, float[] counts, float[] gradient, int at, Kernels kernels) {
    kernels.multiply(push, 0, turned, 0, gradient, at, 1, neurons, neurons);
    float[] sums = partialGradients[shard];
    for (int source = 0; source < neurons; source++) {
      float count = counts[source];
      if (count != 0f) {
        int row = source * neurons;
        for (int target = 0; target < neurons; target++) {
          sums[row + target] += count * push[target];
        }
      }
    }
  }

  /** Adds up the shards, in their order; the diagonal learns nothing. */
  void settleGradient() {
    Arrays.fill(weight.gradient, 0f);
    for (float[] partial : partialGradients) {
      for (int i = 0; i < partial.length; i++) {
        weight.gradient[i] += partial[i];
      }
    }
    weight.clearCut(weight.gradient);
  }
}
