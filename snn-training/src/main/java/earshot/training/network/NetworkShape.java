package earshot.training.network;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person chooses about a network.
 *
 * @param layers hidden layers from the input on
 * @param labels outputs
 * @param readoutSynapseShift d of the outputs' synaptic current
 * @param readoutMembraneShift d of the outputs' membranes
 */
public record NetworkShape(
    List<LayerShape> layers, int labels, int readoutSynapseShift, int readoutMembraneShift) {
  /** Copies the list. */
  public NetworkShape {
    layers = List.copyOf(layers);
  }

  /** So many networks of this shape side by side, with outputs in common. */
  public NetworkShape times(int count) {
    List<LayerShape> wider = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      wider.add(layers.get(l).times(count, l == 0 ? 1 : count));
    }
    return new NetworkShape(wider, labels, readoutSynapseShift, readoutMembraneShift);
  }

  /** What the neurons are like, those of all hidden layers alike. */
  public NeuronKind kind() {
    return layers.get(0).kind();
  }

  /** The longest delay of a branch. */
  public int longestDelaySteps() {
    return layers.stream()
        .flatMap(layer -> layer.branches().stream())
        .mapToInt(LayerShape.Branch::delaySteps)
        .max()
        .orElse(0);
  }
}
