package earshot.training.network;

import java.util.List;

/**
 * What a person chooses about one hidden layer.
 *
 * @param inputs channels of the population below
 * @param neurons how many
 * @param branches weights from below, by delay and synapse
 * @param synapseShifts d of each synaptic current, a = 1 - 2^-d; 0 for an instantaneous synapse
 * @param membraneShifts d of each membrane (neurons)
 * @param adaptationShifts d of each neuron's adaptation (neurons); empty for none
 * @param spikeCap the most spikes of a neuron in one step
 */
public record LayerShape(
    int inputs,
    int neurons,
    List<Branch> branches,
    int[] synapseShifts,
    int[] membraneShifts,
    int[] adaptationShifts,
    int spikeCap) {
  /** Copies the list. */
  public LayerShape {
    branches = List.copyOf(branches);
  }

  /**
   * One matrix of weights.
   *
   * @param delaySteps how old the spikes are that it sees
   * @param synapse whose current it feeds
   */
  public record Branch(int delaySteps, int synapse) {}
}
