package earshot.nir;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Writes a network as a graph; see {@link NetworkNir}. */
final class NetworkToNir {
  private final NetworkDescription network;
  private final double dt;
  private final Map<String, NirNode> nodes = new LinkedHashMap<>();
  private final List<NirEdge> edges = new ArrayList<>();

  /** Where the currents of each layer's synapses are, by layer and synapse. */
  private final Map<String, List<String>> entrances = new LinkedHashMap<>();

  NetworkToNir(NetworkDescription network) {
    this.network = network;
    dt = network.stepSeconds();
  }

  NirGraph graph() {
    List<Layer> layers = network.layers();
    nodes.put(
        NetworkDescription.INPUT,
        new NirNode.Input(NirArray.vector(network.inputs()), NirMetadata.NONE));
    // Layers have the first choice of names.
    for (int i = 0; i < layers.size(); i++) {
      nodes.put(layers.get(i).name(), neuron(layers.get(i), i));
    }
    for (Layer layer : layers) {
      entrances.put(layer.name(), entrances(layer));
    }
    for (int i = 0; i < network.connections().size(); i++) {
      add(network.connections().get(i), i);
    }
    Layer last = network.output();
    String output = unused("output");
    nodes.put(output, new NirNode.Output(NirArray.vector(last.neurons()), NirMetadata.NONE));
    edges.add(new NirEdge(last.name(), output));
    return new NirGraph(nodes, edges, metadata());
  }

  private NirMetadata metadata() {
    NirMetadata metadata =
        NirMetadata.NONE
            .with(MetadataKeys.DT, dt)
            .with(MetadataKeys.RESET, Reset.SUBTRACT.toString())
            .with(MetadataKeys.THRESHOLD, "inclusive")
            .with(MetadataKeys.PROFILE, network.profile())
            .with(MetadataKeys.NAME, network.name());
    int[] caps = network.layers().stream().mapToInt(Layer::spikeCap).distinct().toArray();
    return caps.length == 1 ? metadata.with(MetadataKeys.SPIKE_CAP, caps[0]) : metadata;
  }

  private NirNode neuron(Layer layer, int index) {
    double[] tau = layer.tauMemSeconds();
    NirArray tauMem = NirArray.vector(tau);
    NirArray r = each(layer, k -> tau[k] / dt);
    NirArray vLeak = each(layer, k -> NeuronGains.vLeak(layer.bias()[k], tau[k], dt));
    NirArray threshold = NirArray.vector(layer.threshold());
    NirArray vReset = each(layer, k -> 0);
    boolean fires = Arrays.stream(layer.threshold()).anyMatch(Double::isFinite);
    NirMetadata metadata =
        NirMetadata.NONE
            .with(MetadataKeys.INDEX, index)
            .with(MetadataKeys.SPIKE_CAP, layer.spikeCap())
            .with(MetadataKeys.SYNAPSES, layer.synapses().size())
            .with(MetadataKeys.BIAS, NirArray.vector(layer.bias()));
    if (hasCurrentOfItsOwn(layer)) {
      double[] tauSynSeconds = layer.synapses().get(0).tauSynSeconds();
      NirArray tauSyn = NirArray.vector(tauSynSeconds);
      NirArray wIn = each(layer, k -> NeuronGains.currentGain(tauSynSeconds[k], dt));
      return fires
          ? new NirNode.CubaLIF(tauSyn, tauMem, r, vLeak, threshold, vReset, wIn, metadata)
          : new NirNode.CubaLI(tauSyn, tauMem, r, vLeak, wIn, metadata);
    }
    return fires
        ? new NirNode.LIF(tauMem, r, vLeak, threshold, vReset, metadata)
        : new NirNode.LI(tauMem, r, vLeak, metadata);
  }

  private static boolean hasCurrentOfItsOwn(Layer layer) {
    return layer.synapses().size() == 1 && !layer.synapses().get(0).instantaneous();
  }

  /** The nodes that take the spikes of each synapse; adds those that are nodes of their own. */
  private List<String> entrances(Layer layer) {
    if (layer.synapses().size() == 1) {
      return List.of(layer.name());
    }
    List<String> names = new ArrayList<>();
    for (int s = 0; s < layer.synapses().size(); s++) {
      Synapse synapse = layer.synapses().get(s);
      double[] tauSynSeconds = synapse.tauSynSeconds();
      if (synapse.instantaneous()) {
        names.add(layer.name());
      } else {
        String name = unused(layer.name() + ".synapse" + s);
        nodes.put(
            name,
            new NirNode.LI(
                NirArray.vector(tauSynSeconds),
                each(layer, k -> NeuronGains.currentGain(tauSynSeconds[k], dt)),
                each(layer, k -> 0),
                NirMetadata.NONE.with(MetadataKeys.SYNAPSE, s)));
        edges.add(new NirEdge(name, layer.name()));
        names.add(name);
      }
    }
    return names;
  }

  private void add(Connection connection, int index) {
    String branch =
        "%s-%s.synapse%d.delay%d"
            .formatted(
                connection.source(),
                connection.target(),
                connection.synapse(),
                connection.delaySteps());
    String from = connection.source();
    int sources = network.sources(connection);
    if (connection.delaySteps() > 0) {
      String delay = unused(branch + ".delay");
      double[] seconds = new double[sources];
      Arrays.fill(seconds, connection.delaySteps() * dt);
      nodes.put(delay, new NirNode.Delay(NirArray.vector(seconds), NirMetadata.NONE));
      edges.add(new NirEdge(from, delay));
      from = delay;
    }
    String linear = unused(branch);
    nodes.put(
        linear,
        new NirNode.Linear(
            transposed(connection.weights(), sources),
            NirMetadata.NONE
                .with(MetadataKeys.INDEX, index)
                .with(MetadataKeys.SYNAPSE, connection.synapse())));
    edges.add(new NirEdge(from, linear));
    List<String> entrance = entrances.getOrDefault(connection.target(), List.of());
    edges.add(new NirEdge(linear, entrance.get(connection.synapse())));
  }

  /** From (sources, targets) to NIR's (out, in). */
  private static NirArray transposed(float[] weights, int sources) {
    int targets = weights.length / sources;
    double[] values = new double[weights.length];
    for (int p = 0; p < sources; p++) {
      for (int k = 0; k < targets; k++) {
        values[k * sources + p] = weights[p * targets + k];
      }
    }
    return NirArray.matrix(targets, sources, values);
  }

  private static NirArray each(Layer layer, IntToDoubleFunction value) {
    double[] values = new double[layer.neurons()];
    Arrays.setAll(values, value);
    return NirArray.vector(values);
  }

  private String unused(String name) {
    return nodes.containsKey(name) ? unused(name + "_") : name;
  }
}
