package earshot.training.recipe;

import earshot.training.network.Feedback;
import java.util.List;

/**
 * A network of spiking neurons; kind "spiking", and what a recipe means that names none.
 *
 * @param hiddenNeurons by layer
 * @param delaySteps by layer: delays of its branches, each through every synapse
 * @param synapseShifts by layer: d of its synapses; 0 for an instantaneous one
 * @param adaptationShifts by layer: d of the adaptation, dealt to the neurons in turn; empty for
 *     none
 * @param feedback whose spikes the synapse of the adaptation hears, in layers that adapt
 * @param membraneShifts d of the membranes, dealt to the neurons in turn
 * @param spikeCap the most spikes of a neuron in one step
 * @param readoutSynapseShift d of the outputs' synapse
 * @param readoutMembraneShift d of the outputs' membrane
 */
public record SpikingParameters(
    List<Integer> hiddenNeurons,
    List<List<Integer>> delaySteps,
    List<List<Integer>> synapseShifts,
    List<List<Integer>> adaptationShifts,
    Feedback feedback,
    List<Integer> membraneShifts,
    int spikeCap,
    int readoutSynapseShift,
    int readoutMembraneShift)
    implements NetworkParameters {}
