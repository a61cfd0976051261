package earshot.training.network;

import java.util.Arrays;

/**
 * Spike-frequency adaptation: every spike of a neuron takes something from its own current for a
 * while, so that it answers a change more than what lasts. A weight w &lt;= 0 from the neuron to
 * itself through a slow synapse of its own, which any chip with a second synapse can hold.
 *
 * <pre>
 * G(t) = a_r (G(t - 1) + w n(t - 1)),   U(t) = a_m V(t - 1) + x(t) + G(t)
 * </pre>
 *
 * <p>Adaptation as a state of a spiking neuron that learns: Bellec et al. (2018), who move the
 * threshold; a current does the same to the first order and needs no threshold that moves.
 */
final class AdaptationCurrent {
  private static final float FIRST_WEIGHT = -0.03f;
  private static final float STRONGEST_WEIGHT = -1f;

  final Parameter weight; // (neurons)
  private final float[] decay; // (neurons)
  private double[][] partialGradients = new double[0][]; // by shard, (neurons)

  AdaptationCurrent(String name, int[] shifts) {
    weight = new Parameter(name + ".adaptation", shifts.length, Parameter.Decay.KEPT);
    Arrays.fill(weight.value, shifts.length == 0 ? 0f : FIRST_WEIGHT);
    decay = new float[shifts.length];
    for (int k = 0; k < shifts.length; k++) {
      decay[k] = SynapseFilter.decay(shifts[k]);
    }
  }

  boolean present() {
    return decay.length > 0;
  }

  /** A spike never excites its own neuron, and never silences it for good. */
  void keepInBounds() {
    for (int k = 0; k < weight.value.length; k++) {
      weight.value[k] = Math.min(0f, Math.max(STRONGEST_WEIGHT, weight.value[k]));
    }
  }

  void prepare(int shards) {
    if (partialGradients.length != shards) {
      partialGradients = new double[shards][decay.length];
    }
  }

  /** The gradient of a shard, emptied. */
  double[] emptyGradient(int shard) {
    Arrays.fill(partialGradients[shard], 0);
    return partialGradients[shard];
  }

  /**
   * Adds the current of a step to the membranes.
   *
   * @param current G (neurons), with what others add to it, moved on by the step
   * @param counts spikes of the step before (neurons)
   * @param membrane U (…, neurons) from {@code at} on
   * @param at index of the step's first neuron
   */
  void add(float[] current, float[] counts, float[] membrane, int at) {
    float[] w = weight.value;
    for (int k = 0; k < current.length; k++) {
      current[k] = decay[k] * (current[k] + w[k] * counts[k]);
      membrane[at + k] += current[k];
    }
  }

  /**
   * What a step's spikes did to the steps after it.
   *
   * @param carried dL/dG of the step after (neurons)
   * @param push gets a_r dL/dG of the step after (neurons)
   * @param counts spikes of this step (neurons)
   * @param gradient dL/dn (…, neurons) from {@code at} on, to which it is added
   * @param at index of the step's first neuron
   * @param sums dL/dw, to which it is added
   */
  void back(float[] carried, float[] push, float[] counts, float[] gradient, int at, float[] sums) {
    float[] w = weight.value;
    for (int k = 0; k < carried.length; k++) {
      push[k] = decay[k] * carried[k];
      gradient[at + k] += w[k] * push[k];
      sums[k] += push[k] * counts[k];
    }
  }

  /**
   * Carries dL/dG one step back.
   *
   * @param carried dL/dG of the step after, then of this one (neurons)
   * @param gradient dL/dU (…, neurons) from {@code at} on
   * @param at index of the step's first neuron
   */
  void carry(float[] carried, float[] gradient, int at) {
    for (int k = 0; k < carried.length; k++) {
      carried[k] = gradient[at + k] + decay[k] * carried[k];
    }
  }

  /** Adds up the shards, in their order. */
  void settleGradient() {
    for (int k = 0; k < decay.length; k++) {
      double sum = 0;
      for (double[] partial : partialGradients) {
        sum += partial[k];
      }
      weight.gradient[k] = (float) sum;
    }
  }
}
