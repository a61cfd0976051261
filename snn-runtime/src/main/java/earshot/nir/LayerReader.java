package earshot.nir;

import earshot.network.Layer;
import earshot.network.Synapse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads one layer from its neuron node and the LI nodes that stand for its synapses. */
final class LayerReader {
  /** How far a gain of another writer may be off, since it may have been rounded to a float. */
  private static final double SAME = 1e-6;

  private final NirGraph graph;
  private final String name;
  private final double dt;
  private final NirNode node;
  private final int neurons;

  /** The LI nodes by the synapse that they stand for. */
  private final Map<Integer, String> currents = new TreeMap<>();

  LayerReader(NirGraph graph, String name, double dt) {
    this.graph = graph;
    this.name = name;
    this.dt = dt;
    node = node(name);
    neurons = Arrays.stream(NodeParameters.of(node)).mapToInt(NirArray::length).max().orElse(1);
    for (NirEdge edge : graph.edges()) {
      if (edge.target().equals(name) && isSynapse(graph, edge.source())) {
        int synapse =
            (int)
                node(edge.source()).metadata().number(MetadataKeys.SYNAPSE).orElse(currents.size());
        currents.put(synapse, edge.source());
      }
    }
  }

  /** Whether a node is an LI whose only edge leads straight into a neuron. */
  static boolean isSynapse(NirGraph graph, String name) {
    if (!(graph.nodes().get(name) instanceof NirNode.LI)) {
      return false;
    }
    List<NirEdge> leaving = graph.edges().stream().filter(e -> e.source().equals(name)).toList();
    if (leaving.size() != 1) {
      return false;
    }
    NirNode target = graph.nodes().get(leaving.get(0).target());
    return target instanceof NirNode.LI || target instanceof NirNode.LIF;
  }

  /** The synapse that an LI of this layer stands for. */
  int synapseOf(String current) {
    return currents.entrySet().stream()
        .filter(entry -> entry.getValue().equals(current))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The synapse of a Linear that leads straight into the neuron. */
  int directSynapse(NirMetadata linear) {
    int only = currents.containsKey(0) ? 1 : 0;
    return (int) linear.number(MetadataKeys.SYNAPSE).orElse(only);
  }

  Layer layer() {
    NirArray tauMem;
    NirArray r;
    NirArray vLeak;
    NirArray threshold = NirArray.scalar(Double.POSITIVE_INFINITY);
    List<Synapse> synapses;
    if (node instanceof NirNode.CubaLIF n) {
      tauMem = n.tauMem();
      r = n.r();
      vLeak = n.vLeak();
      threshold = n.vThreshold();
      synapses = List.of(synapse(n.tauSyn(), n.wIn(), "w_in", name));
    } else if (node instanceof NirNode.CubaLI n) {
      tauMem = n.tauMem();
      r = n.r();
      vLeak = n.vLeak();
      synapses = List.of(synapse(n.tauSyn(), n.wIn(), "w_in", name));
    } else if (node instanceof NirNode.LIF n) {
      tauMem = n.tau();
      r = n.r();
      vLeak = n.vLeak();
      threshold = n.vThreshold();
      synapses = currents();
    } else {
      NirNode.LI n = (NirNode.LI) node;
      tauMem = n.tau();
      r = n.r();
      vLeak = n.vLeak();
      synapses = currents();
    }
    double[] tau = spread(tauMem, "tau");
    double[] found = spread(r, "r");
    for (int k = 0; k < neurons; k++) {
      requireGain(name, "r", found[k], tau[k] / dt);
    }
    return new Layer(
        name,
        synapses,
        tau,
        bias(spread(vLeak, "v_leak"), tau),
        spread(threshold, "v_threshold"),
        (int) node.metadata().number(MetadataKeys.SPIKE_CAP).orElse(graphCap()));
  }

  private double graphCap() {
    return graph.metadata().number(MetadataKeys.SPIKE_CAP).orElse(1);
  }

  /** The synapses of an LIF or LI: nodes of their own, or spikes that enter it directly. */
  private List<Synapse> currents() {
    int count = (int) node.metadata().number(MetadataKeys.SYNAPSES).orElse(1);
    for (int synapse : currents.keySet()) {
      count = Math.max(count, synapse + 1);
    }
    for (NirEdge edge : graph.edges()) {
      if (edge.target().equals(name)
          && graph.nodes().get(edge.source()) instanceof NirNode.Linear linear) {
        count = Math.max(count, directSynapse(linear.metadata()) + 1);
      }
    }
    List<Synapse> synapses = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      String current = currents.get(s);
      if (current == null) {
        synapses.add(new Synapse(new double[neurons]));
      } else {
        NirNode.LI li = (NirNode.LI) node(current);
        synapses.add(synapse(li.tau(), li.r(), "r", current));
      }
    }
    return synapses;
  }

  private Synapse synapse(NirArray tauSyn, NirArray gain, String what, String owner) {
    double[] tau = spread(tauSyn, "tau_syn");
    double[] gains = spread(gain, what);
    for (int k = 0; k < neurons; k++) {
      requireGain(owner, what, gains[k], NeuronGains.currentGain(tau[k], dt));
    }
    return new Synapse(tau);
  }

  private static void requireGain(String owner, String what, double found, double needed) {
    if (!(Math.abs(found - needed) <= SAME * Math.max(1, Math.abs(needed)))) {
      throw new IllegalArgumentException(
          "The %s of the node '%s' is %s, but this network's neurons need %s."
              .formatted(what, owner, found, needed));
    }
  }

  /** From v_leak; where the metadata holds the bias from which it was made, exactly that. */
  private double[] bias(double[] vLeak, double[] tau) {
    double[] said =
        node.metadata().array(MetadataKeys.BIAS).map(NirArray::values).orElse(new double[0]);
    double[] bias = new double[neurons];
    for (int k = 0; k < neurons; k++) {
      boolean exact = said.length == neurons && NeuronGains.vLeak(said[k], tau[k], dt) == vLeak[k];
      bias[k] = exact ? said[k] : NeuronGains.bias(vLeak[k], tau[k], dt);
    }
    return bias;
  }

  private double[] spread(NirArray array, String what) {
    return array.spread(neurons, "The %s of the node '%s'".formatted(what, name));
  }

  private NirNode node(String of) {
    return Objects.requireNonNull(graph.nodes().get(of), of);
  }
}
