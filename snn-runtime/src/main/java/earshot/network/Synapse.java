package earshot.network;

/**
 * One synaptic current of every neuron of a layer: tau_syn dI/dt + I = S(t).
 *
 * @param tauSynSeconds time constant of each neuron (neurons); 0 is the limit of an instantaneous
 *     synapse, whose current reaches the membrane whole in the step of the spike and is empty
 *     afterwards
 */
public record Synapse(double[] tauSynSeconds) {}
