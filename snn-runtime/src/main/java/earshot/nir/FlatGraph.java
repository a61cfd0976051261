package earshot.nir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A graph without graphs in it: the inputs and outputs of inner graphs hand on what they get, and
 * the name of an inner node is that of its graph, a dot and its own.
 */
final class FlatGraph {
  /**
   * A node and what holds for it.
   *
   * @param name with the names of the graphs around it
   * @param node never a graph
   * @param surroundings the metadata of the node, of its graph, and so on outwards
   */
  record Place(String name, NirNode node, List<NirMetadata> surroundings) {}

  private final List<Place> places = new ArrayList<>();
  private final List<int[]> edges = new ArrayList<>(); // source, target
  private final Map<String, Integer> ports = new LinkedHashMap<>(); // by name as a person gives it
  private final NirMetadata metadata;
  private final int input;
  private final int output;

  FlatGraph(NirGraph graph) {
    metadata = graph.metadata();
    int[] ends = add("", graph, List.of(graph.metadata()));
    input = ends[0];
    output = ends[1];
  }

  /** Adds the nodes of a graph; returns its input and its output. */
  private int[] add(String prefix, NirGraph graph, List<NirMetadata> outside) {
    Map<String, int[]> ends = new LinkedHashMap<>(); // where edges enter and leave each node
    // The nodes of a level come before those within its graphs: their names go first.
    graph
        .nodes()
        .forEach(
            (name, node) -> {
              if (!(node instanceof NirGraph)) {
                int index = places.size();
                places.add(new Place(prefix + name, node, around(node, outside)));
                ends.put(name, new int[] {index, index});
                ports.putIfAbsent(prefix + name, index);
              }
            });
    graph
        .nodes()
        .forEach(
            (name, node) -> {
              if (node instanceof NirGraph inner) {
                int[] inside = add(prefix + name + ".", inner, around(node, outside));
                ends.put(name, inside);
                ports.putIfAbsent(prefix + name, inside[1]);
              }
            });
    for (NirEdge edge : graph.edges()) {
      edges.add(new int[] {of(ends, edge.source())[1], of(ends, edge.target())[0]});
    }
    return new int[] {
      of(ends, graph.only(NirNode.Input.class))[0], of(ends, graph.only(NirNode.Output.class))[0]
    };
  }

  private static List<NirMetadata> around(NirNode node, List<NirMetadata> outside) {
    List<NirMetadata> surroundings = new ArrayList<>(List.of(node.metadata()));
    surroundings.addAll(outside);
    return surroundings;
  }

  private static int[] of(Map<String, int[]> ends, String name) {
    return Objects.requireNonNull(ends.get(name), name);
  }

  /**
   * Refuses types that are known by name alone.
   *
   * @throws IllegalArgumentException if there is one; the message names the node and its type
   */
  void refuseUnsupported() {
    for (Place place : places) {
      if (place.node() instanceof NirNode.Unsupported unsupported) {
        throw new IllegalArgumentException(
            "The node '%s' is of type '%s', which cannot be run here."
                .formatted(place.name(), unsupported.type()));
      }
    }
  }

  int size() {
    return places.size();
  }

  Place place(int index) {
    return places.get(index);
  }

  List<int[]> edges() {
    return edges;
  }

  /** The nodes whose edges enter a node. */
  List<Integer> sources(int target) {
    List<Integer> sources = new ArrayList<>();
    for (int[] edge : edges) {
      if (edge[1] == target) {
        sources.add(edge[0]);
      }
    }
    return sources;
  }

  /** The node of a name; an inner graph stands for its output. -1 if there is none. */
  int find(String name) {
    return ports.getOrDefault(name, -1);
  }

  /** All names that {@link #find} knows. */
  List<String> names() {
    return List.copyOf(ports.keySet());
  }

  NirMetadata metadata() {
    return metadata;
  }

  int input() {
    return input;
  }

  int output() {
    return output;
  }
}
