package earshot.training;

import earshot.training.network.Feedback;
import earshot.training.network.LayerShape;
import earshot.training.network.NetworkShape;
import earshot.training.network.NeuronKind;
import earshot.training.recipe.DenseParameters;
import earshot.training.recipe.NetworkParameters;
import earshot.training.recipe.SpikingParameters;
import java.util.ArrayList;
import java.util.List;

/** From the few numbers of a recipe to the shape of every layer. */
final class NetworkShapes {
  private NetworkShapes() {}

  static NetworkShape of(NetworkParameters parameters, int inputs, int labels) {
    if (parameters instanceof SpikingParameters spiking) {
      return spiking(spiking, inputs, labels);
    }
    return dense((DenseParameters) parameters, inputs, labels);
  }

  private static NetworkShape dense(DenseParameters parameters, int inputs, int labels) {
    int count = parameters.hiddenNeurons().size();
    if (count == 0 || parameters.delaySteps().size() != count) {
      throw new IllegalArgumentException(
          "The recipe names %d hidden layers and delays for %d; both must be the same and at least 1."
              .formatted(count, parameters.delaySteps().size()));
    }
    List<LayerShape> layers = new ArrayList<>();
    int below = inputs;
    for (int l = 0; l < count; l++) {
      int neurons = parameters.hiddenNeurons().get(l);
      layers.add(LayerShape.rectified(below, neurons, parameters.delaySteps().get(l)));
      below = neurons;
    }
    return new NetworkShape(
        layers, labels, parameters.readoutSynapseShift(), parameters.readoutMembraneShift());
  }

  private static NetworkShape spiking(SpikingParameters parameters, int inputs, int labels) {
    int count = parameters.hiddenNeurons().size();
    if (count == 0
        || parameters.delaySteps().size() != count
        || parameters.synapseShifts().size() != count
        || parameters.adaptationShifts().size() != count) {
      throw new IllegalArgumentException(
          ("The recipe names %d hidden layers, delays for %d, synapses for %d and adaptation for %d;"
                  + " all must be the same and at least 1.")
              .formatted(
                  count,
                  parameters.delaySteps().size(),
                  parameters.synapseShifts().size(),
                  parameters.adaptationShifts().size()));
    }
    if (parameters.feedback() == Feedback.LAYER
        && parameters.adaptationShifts().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException(
          "A feedback of %s goes through the synapse of the adaptation, and none of the %d hidden layers has one; name shifts of the adaptation."
              .formatted(parameters.feedback(), count));
    }
    List<LayerShape> layers = new ArrayList<>();
    int below = inputs;
    for (int l = 0; l < count; l++) {
      int neurons = parameters.hiddenNeurons().get(l);
      int[] membranes = new int[neurons];
      for (int k = 0; k < neurons; k++) {
        membranes[k] = parameters.membraneShifts().get(k % parameters.membraneShifts().size());
      }
      List<Integer> adaptationShifts = parameters.adaptationShifts().get(l);
      int[] adaptations = new int[adaptationShifts.isEmpty() ? 0 : neurons];
      for (int k = 0; k < adaptations.length; k++) {
        // Dealt more slowly than the membranes, so that every pair of the two occurs.
        int turn = k / parameters.membraneShifts().size();
        adaptations[k] = adaptationShifts.get(turn % adaptationShifts.size());
      }
      List<LayerShape.Branch> branches = new ArrayList<>();
      int[] synapses = ints(parameters.synapseShifts().get(l));
      for (int s = 0; s < synapses.length; s++) {
        for (int delay : parameters.delaySteps().get(l)) {
          branches.add(new LayerShape.Branch(delay, s));
        }
      }
      layers.add(
          new LayerShape(
              below,
              neurons,
              branches,
              synapses,
              membranes,
              adaptations,
              adaptations.length == 0 ? Feedback.ITSELF : parameters.feedback(),
              parameters.spikeCap(),
              NeuronKind.SPIKING));
      below = neurons;
    }
    return new NetworkShape(
        layers, labels, parameters.readoutSynapseShift(), parameters.readoutMembraneShift());
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
