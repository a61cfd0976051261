package earshot.training.recipe;

import java.util.List;

/**
 * A network of ordinary neurons, to compare with; kind "dense". They have no state, so that their
 * memory is in the delays alone.
 *
 * @param hiddenNeurons by layer
 * @param delaySteps by layer: how old what it sees of the layer below is, each through weights of
 *     its own
 * @param readoutSynapseShift d of the outputs' synapse, as of a spiking network
 * @param readoutMembraneShift d of the outputs' membrane, as of a spiking network
 */
public record DenseParameters(
    List<Integer> hiddenNeurons,
    List<List<Integer>> delaySteps,
    int readoutSynapseShift,
    int readoutMembraneShift)
    implements NetworkParameters {}
