package earshot.evaluation;

import earshot.dense.DenseDescription;
import earshot.dense.DenseLayer;
import earshot.models.ModelNetwork;
import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What of a network matters to its cost.
 *
 * @param populations the input, then the layers
 * @param projections weights between them
 * @param states numbers that change with every step
 * @param parameters numbers beside the weights that do not
 */
record NetworkShape(
    List<ModelNetwork.Population> populations,
    List<Projection> projections,
    long states,
    long parameters) {
  static NetworkShape of(ModelNetwork network) {
    if (network instanceof ModelNetwork.Spiking spiking) {
      return of(spiking.description());
    }
    return of(((ModelNetwork.Dense) network).description());
  }

  private static NetworkShape of(NetworkDescription network) {
    var populations = new ArrayList<ModelNetwork.Population>();
    populations.add(new ModelNetwork.Population(NetworkDescription.INPUT, network.inputs()));
    long states = 0;
    long parameters = 0;
    for (Layer layer : network.layers()) {
      populations.add(new ModelNetwork.Population(layer.name(), layer.neurons()));
      long synapses = layer.synapses().size();
      states += layer.neurons() * (1 + synapses); // membrane and currents
      parameters += layer.neurons() * (3 + synapses); // bias, threshold, time constants
    }
    var projections = new ArrayList<Projection>();
    for (Connection connection : network.connections()) {
      int source =
          connection.source().equals(NetworkDescription.INPUT)
              ? 0
              : 1 + network.indexOf(connection.source());
      projections.add(
          Projection.of(
              source,
              1 + network.indexOf(connection.target()),
              connection.weights(),
              network.sources(connection)));
    }
    return new NetworkShape(populations, projections, states, parameters);
  }

  private static NetworkShape of(DenseDescription network) {
    var populations = new ArrayList<ModelNetwork.Population>();
    populations.add(new ModelNetwork.Population(NetworkDescription.INPUT, network.inputs()));
    var projections = new ArrayList<Projection>();
    long states = 2L * network.readout().outputs();
    long parameters = 2L + network.readout().outputs();
    for (DenseLayer layer : network.layers()) {
      int target = populations.size();
      populations.add(new ModelNetwork.Population(layer.name(), layer.neurons()));
      projections.add(
          Projection.of(
              target - 1, target, layer.weights(), layer.delaySteps().length * layer.inputs()));
      int longest = Arrays.stream(layer.delaySteps()).max().orElse(0);
      states += (1L + longest) * layer.inputs(); // what it saw before
      parameters += layer.neurons();
    }
    int target = populations.size();
    populations.add(new ModelNetwork.Population("output", network.readout().outputs()));
    projections.add(
        Projection.of(target - 1, target, network.readout().weights(), network.readout().inputs()));
    return new NetworkShape(populations, projections, states, parameters);
  }
}
