package earshot.nir;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Reads a graph as a network; see {@link NetworkNir}. */
final class NirToNetwork {
  private static final double WHOLE = 1e-6;

  private final NirGraph graph;
  private final double dt;
  private final String input;
  private final String last;
  private final Map<String, LayerReader> layers = new LinkedHashMap<>();

  NirToNetwork(NirGraph graph) {
    this.graph = graph;
    input = graph.only(NirNode.Input.class);
    dt =
        graph
            .metadata()
            .number(MetadataKeys.DT)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The metadata has no 'dt', but a network needs its time step."));
    require(MetadataKeys.RESET, Reset.SUBTRACT.toString());
    require(MetadataKeys.THRESHOLD, "inclusive");
    last = onlySource(graph.only(NirNode.Output.class));
  }

  private void require(String key, String value) {
    String said = graph.metadata().text(key).orElse("nothing");
    if (!said.equals(value)) {
      throw new IllegalArgumentException(
          "The metadata says %s for '%s', but this network's neurons need '%s'."
              .formatted(said, key, value));
    }
  }

  NetworkDescription network() {
    refuseForeignNodes();
    for (String name : byIndex(this::isLayer)) {
      layers.put(name, new LayerReader(graph, name, dt));
    }
    List<Connection> connections = new ArrayList<>();
    for (String name : byIndex(n -> node(n) instanceof NirNode.Linear)) {
      connections.add(connection(name, (NirNode.Linear) node(name)));
    }
    List<Layer> read = new ArrayList<>();
    layers.forEach(
        (name, layer) -> {
          if (!name.equals(last)) {
            read.add(layer.layer());
          }
        });
    read.add(layer(last).layer());
    NirNode.Input in = (NirNode.Input) node(input);
    int inputs = 1;
    for (double size : in.shape().values()) {
      inputs *= (int) size;
    }
    NirMetadata metadata = graph.metadata();
    return new NetworkDescription(
        metadata.texts().getOrDefault(MetadataKeys.NAME, ""),
        metadata.text(MetadataKeys.PROFILE).orElse("desktop"),
        inputs,
        dt,
        read,
        connections);
  }

  private void refuseForeignNodes() {
    graph
        .nodes()
        .forEach(
            (name, node) -> {
              boolean known =
                  node instanceof NirNode.Input
                      || node instanceof NirNode.Output
                      || node instanceof NirNode.Linear
                      || node instanceof NirNode.Delay
                      || isNeuron(node);
              if (!known) {
                throw new IllegalArgumentException(
                    ("The node '%s' is of type '%s', which is no part of a network of layers and"
                            + " connections.")
                        .formatted(name, node.type()));
              }
            });
  }

  private static boolean isNeuron(NirNode node) {
    return node instanceof NirNode.LI
        || node instanceof NirNode.LIF
        || node instanceof NirNode.CubaLI
        || node instanceof NirNode.CubaLIF;
  }

  /** A neuron node that is no synapse of another. */
  private boolean isLayer(String name) {
    return isNeuron(node(name)) && !LayerReader.isSynapse(graph, name);
  }

  private List<String> byIndex(Predicate<String> wanted) {
    return graph.nodes().keySet().stream()
        .filter(wanted)
        .sorted(
            Comparator.comparingDouble(
                name -> node(name).metadata().number(MetadataKeys.INDEX).orElse(Double.MAX_VALUE)))
        .toList();
  }

  private Connection connection(String name, NirNode.Linear linear) {
    int delaySteps = 0;
    String source = onlySource(name);
    if (node(source) instanceof NirNode.Delay delay) {
      delaySteps = steps(source, delay);
      source = onlySource(source);
    }
    if (!source.equals(input) && !layers.containsKey(source)) {
      throw new IllegalArgumentException(
          "The Linear '%s' starts at '%s', but must start at the input or a layer."
              .formatted(name, source));
    }
    String entrance = onlyTarget(name);
    boolean throughSynapse = LayerReader.isSynapse(graph, entrance);
    String target = throughSynapse ? onlyTarget(entrance) : entrance;
    int synapse =
        throughSynapse
            ? layer(target).synapseOf(entrance)
            : layer(target).directSynapse(linear.metadata());
    return new Connection(
        source.equals(input) ? NetworkDescription.INPUT : source,
        target,
        synapse,
        delaySteps,
        transposed(name, linear.weight()));
  }

  private int steps(String name, NirNode.Delay delay) {
    double[] seconds = delay.delay().values();
    double steps = Math.rint(seconds[0] / dt);
    for (double each : seconds) {
      if (!(Math.abs(each / dt - steps) <= WHOLE)) {
        throw new IllegalArgumentException(
            "The Delay '%s' holds %s s, but one whole number of steps of %s s is needed."
                .formatted(name, each, dt));
      }
    }
    return (int) steps;
  }

  private static float[] transposed(String name, NirArray weight) {
    if (weight.shape().length != 2) {
      throw new IllegalArgumentException(
          "The weight of the Linear '%s' has %d dimensions, but 2 are needed."
              .formatted(name, weight.shape().length));
    }
    int targets = weight.shape()[0];
    int sources = weight.shape()[1];
    float[] weights = new float[targets * sources];
    for (int k = 0; k < targets; k++) {
      for (int p = 0; p < sources; p++) {
        weights[p * targets + k] = (float) weight.values()[k * sources + p];
      }
    }
    return weights;
  }

  private LayerReader layer(String name) {
    LayerReader layer = layers.get(name);
    if (layer == null) {
      throw new IllegalArgumentException(
          "The node '%s' stands where a layer is needed, but the layers are %s."
              .formatted(name, layers.keySet()));
    }
    return layer;
  }

  private NirNode node(String name) {
    return Objects.requireNonNull(graph.nodes().get(name), name);
  }

  private String onlySource(String name) {
    List<String> sources =
        graph.edges().stream().filter(e -> e.target().equals(name)).map(NirEdge::source).toList();
    return only(sources, "enter", name);
  }

  private String onlyTarget(String name) {
    List<String> targets =
        graph.edges().stream().filter(e -> e.source().equals(name)).map(NirEdge::target).toList();
    return only(targets, "leave", name);
  }

  private static String only(List<String> names, String what, String name) {
    if (names.size() != 1) {
      throw new IllegalArgumentException(
          "%d edges %s the node '%s' %s, but exactly 1 is needed."
              .formatted(names.size(), what, name, names));
    }
    return names.get(0);
  }
}
