package earshot.nir;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is recorded: the output of a node or its membranes.
 *
 * @param node index in the flat graph
 * @param quantity which of the two
 */
record Recording(int node, Quantity quantity) {
  private static final String MEMBRANE_SUFFIX = ".v";

  /** What a node can be asked for. */
  enum Quantity {
    OUTPUT,
    MEMBRANES
  }

  /** What a person asked for, or else the neuron node that feeds the output. */
  static Recording of(FlatGraph graph, Optional<String> wanted) {
    return wanted.map(name -> named(graph, name)).orElseGet(() -> beforeOutput(graph));
  }

  private static Recording named(FlatGraph graph, String name) {
    int exact = graph.find(name); // names may hold dots, so an exact name goes first
    if (exact >= 0) {
      return new Recording(exact, Quantity.OUTPUT);
    }
    if (name.endsWith(MEMBRANE_SUFFIX)) {
      String owner = name.substring(0, name.length() - MEMBRANE_SUFFIX.length());
      int node = graph.find(owner);
      if (node >= 0 && isNeuron(graph, node)) {
        return new Recording(node, Quantity.MEMBRANES);
      }
      if (node >= 0) {
        throw new IllegalArgumentException(
            "'%s' asks for membranes, but the node '%s' is of type '%s' and has none."
                .formatted(name, owner, graph.place(node).node().type()));
      }
    }
    throw new IllegalArgumentException(
        "There is no node '%s' to record; the nodes are %s.".formatted(name, graph.names()));
  }

  private static Recording beforeOutput(FlatGraph graph) {
    Set<Integer> neurons = new LinkedHashSet<>();
    collectNeurons(graph, graph.output(), neurons, new LinkedHashSet<>());
    if (neurons.size() > 1) {
      throw new IllegalArgumentException(
          "The nodes %s feed the output; name the one to record."
              .formatted(neurons.stream().map(n -> graph.place(n).name()).toList()));
    }
    // Without a neuron, what arrives at the output.
    int node = neurons.isEmpty() ? graph.output() : neurons.iterator().next();
    return new Recording(node, Quantity.OUTPUT);
  }

  private static void collectNeurons(
      FlatGraph graph, int target, Set<Integer> neurons, Set<Integer> seen) {
    for (int source : graph.sources(target)) {
      if (isNeuron(graph, source)) {
        neurons.add(source);
      } else if (seen.add(source)) {
        collectNeurons(graph, source, neurons, seen);
      }
    }
  }

  private static boolean isNeuron(FlatGraph graph, int node) {
    return isNeuron(graph.place(node).node());
  }

  /** Whether a node has membranes. */
  static boolean isNeuron(NirNode n) {
    return EvaluationOrder.fires(n)
        || n instanceof NirNode.LI
        || n instanceof NirNode.CubaLI
        || n instanceof NirNode.I;
  }
}
