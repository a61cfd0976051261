package earshot.nir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Nodes and edges; itself a node when it stands within another graph.
 *
 * @param nodes by name
 * @param edges each pair once
 * @param metadata what the graph says beside them
 */
public record NirGraph(Map<String, NirNode> nodes, List<NirEdge> edges, NirMetadata metadata)
    implements NirNode {
  /**
   * Copies both, keeps their order and takes an edge that is listed twice once.
   *
   * @throws IllegalArgumentException if an edge names a node that does not exist; the message names
   *     both ends
   */
  public NirGraph {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    edges = List.copyOf(new LinkedHashSet<>(edges));
    for (NirEdge edge : edges) {
      for (String name : List.of(edge.source(), edge.target())) {
        if (!nodes.containsKey(name)) {
          throw new IllegalArgumentException(
              "The edge from '%s' to '%s' names a node '%s' that does not exist; the nodes are %s."
                  .formatted(edge.source(), edge.target(), name, nodes.keySet()));
        }
      }
    }
  }

  @Override
  public String type() {
    return "NIRGraph";
  }

  /** The names of the nodes of a kind. */
  public List<String> namesOf(Class<? extends NirNode> kind) {
    List<String> names = new ArrayList<>();
    nodes.forEach(
        (name, node) -> {
          if (kind.isInstance(node)) {
            names.add(name);
          }
        });
    return names;
  }

  /**
   * The only node of a kind, {@code Input} or {@code Output}.
   *
   * @throws IllegalArgumentException if there is none or more than one
   */
  String only(Class<? extends NirNode> kind) {
    List<String> names = namesOf(kind);
    if (names.size() != 1) {
      throw new IllegalArgumentException(
          "The graph has %d nodes of type %s %s, but exactly 1 is needed."
              .formatted(names.size(), kind.getSimpleName(), names));
    }
    return names.get(0);
  }
}
