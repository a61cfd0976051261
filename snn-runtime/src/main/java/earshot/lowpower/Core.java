package earshot.lowpower;

import earshot.runtime.OperationCounts;
import earshot.spikes.SpikeFrame;

/**
 * A running integer core: the state of one stream. Populations are numbered as in the program, the
 * output last. Belongs to one thread.
 */
public interface Core {
  /** Advances by one step. */
  void step(SpikeFrame input);

  /** A synaptic current after the last step. */
  int current(int population, int synapse, int neuron);

  /** A membrane after the last step. */
  int membrane(int population, int neuron);

  /** How often a neuron fired in the last step, aliases included. */
  int spikes(int population, int neuron);

  /** What was done since the last reset. */
  OperationCounts counts();

  /** Everything back to 0. */
  void reset();
}
