package earshot.reference;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The reference neuron once more, deliberately plain: every weight is visited at every step and
 * every spike ever fired is kept.
 */
final class PlainNetwork {
  private final NetworkDescription network;
  private final Map<String, List<int[]>> spikes = new HashMap<>(); // by population, then by step
  private final Map<String, double[][]> currents = new HashMap<>();
  private final Map<String, double[]> membranes = new HashMap<>();
  long operations;

  PlainNetwork(NetworkDescription network) {
    this.network = network;
    spikes.put(NetworkDescription.INPUT, new ArrayList<>());
    for (Layer layer : network.layers()) {
      spikes.put(layer.name(), new ArrayList<>());
      currents.put(layer.name(), new double[layer.synapses().size()][layer.neurons()]);
      membranes.put(layer.name(), new double[layer.neurons()]);
    }
  }

  void step(int[] input) {
    List<int[]> heard = of(spikes, NetworkDescription.INPUT);
    int now = heard.size();
    heard.add(input);
    for (Connection connection : network.connections()) {
      int then = now - connection.delaySteps();
      if (then >= 0) {
        int[] fired = of(spikes, connection.source()).get(then);
        double[] current = of(currents, connection.target())[connection.synapse()];
        for (int p = 0; p < fired.length; p++) {
          for (int k = 0; k < current.length; k++) {
            double weight = connection.weights()[p * current.length + k];
            current[k] += fired[p] * weight;
            operations += weight == 0 ? 0 : fired[p];
          }
        }
      }
    }
    for (Layer layer : network.layers()) {
      of(spikes, layer.name()).add(update(layer));
    }
  }

  private int[] update(Layer layer) {
    double[] v = of(membranes, layer.name());
    int[] fired = new int[layer.neurons()];
    for (int k = 0; k < fired.length; k++) {
      v[k] *= 1 - network.stepSeconds() / layer.tauMemSeconds()[k];
      for (int s = 0; s < layer.synapses().size(); s++) {
        double[] current = of(currents, layer.name())[s];
        double tau = layer.synapses().get(s).tauSynSeconds()[k];
        if (tau == 0) {
          v[k] += current[k];
          current[k] = 0;
        } else {
          current[k] *= 1 - network.stepSeconds() / tau;
          v[k] += current[k];
        }
      }
      v[k] += layer.bias()[k];
      while (v[k] >= layer.threshold()[k] && fired[k] < layer.spikeCap()) {
        fired[k]++;
        v[k] -= layer.threshold()[k];
      }
    }
    return fired;
  }

  private static <T> T of(Map<String, T> map, String population) {
    return Objects.requireNonNull(map.get(population));
  }

  int[] lastSpikes(Layer layer) {
    List<int[]> all = of(spikes, layer.name());
    return all.get(all.size() - 1);
  }

  double[] membranes(Layer layer) {
    return of(membranes, layer.name());
  }
}
