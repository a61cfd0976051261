package earshot.runtime;

import earshot.spikes.SpikeFrame;

/**
 * A running network: the state of one stream. Allocates nothing after it was made; belongs to one
 * thread. Layers are numbered as in the description, the output last.
 */
public interface SpikingNetwork {
  /** Advances by one step. */
  void step(SpikeFrame input);

  /** Back to the initial state; the counters too. */
  void reset();

  /** How many layers, the output included. */
  int layers();

  /** How many neurons a layer has. */
  int neurons(int layer);

  /** How often a neuron fired in the last step. */
  int spikes(int layer, int neuron);

  /**
   * The membrane of a neuron after the last step, in the units of the description (integers are
   * scaled back).
   */
  float membrane(int layer, int neuron);

  /** What was done since the last reset. */
  OperationCounts counts();
}
