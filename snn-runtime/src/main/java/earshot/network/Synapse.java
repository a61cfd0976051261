package earshot.network;

/**
 * One synaptic current of every neuron of a layer: tau_syn dI/dt + I = S(t).
 *
 * @param tauSynSeconds time constant of each neuron (neurons); 0 is the limit of an instantaneous
 *     synapse, whose current reaches the membrane whole in the step of the spike and is empty
 *     afterwards
 */
public record Synapse(double[] tauSynSeconds) {
  /** Whether its current is empty after every step; so for all neurons of a layer or for none. */
  public boolean instantaneous() {
    return tauSynSeconds.length > 0 && tauSynSeconds[0] == 0;
  }
}
