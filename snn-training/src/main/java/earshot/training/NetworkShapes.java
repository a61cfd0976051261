package earshot.training;

import earshot.training.network.LayerShape;
import earshot.training.network.NetworkShape;
import earshot.training.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;

/** From the few numbers of a recipe to the shape of every layer. */
final class NetworkShapes {
  private NetworkShapes() {}

  static NetworkShape of(Recipe.NetworkParameters parameters, int inputs, int labels) {
    int count = parameters.hiddenNeurons().size();
    if (count == 0 || parameters.delaySteps().size() != count) {
      throw new IllegalArgumentException(
          "The recipe names %d hidden layers and delays for %d; both must be the same and at least 1."
              .formatted(count, parameters.delaySteps().size()));
    }
    List<LayerShape> layers = new ArrayList<>();
    int below = inputs;
    int[] synapses = ints(parameters.synapseShifts());
    for (int l = 0; l < count; l++) {
      int neurons = parameters.hiddenNeurons().get(l);
      int[] membranes = new int[neurons];
      for (int k = 0; k < neurons; k++) {
        membranes[k] = parameters.membraneShifts().get(k % parameters.membraneShifts().size());
      }
      List<LayerShape.Branch> branches = new ArrayList<>();
      for (int s = 0; s < synapses.length; s++) {
        for (int delay : parameters.delaySteps().get(l)) {
          branches.add(new LayerShape.Branch(delay, s));
        }
      }
      layers.add(
          new LayerShape(below, neurons, branches, synapses, membranes, parameters.spikeCap()));
      below = neurons;
    }
    return new NetworkShape(
        layers, labels, parameters.readoutSynapseShift(), parameters.readoutMembraneShift());
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
