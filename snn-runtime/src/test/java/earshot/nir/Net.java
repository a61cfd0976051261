package earshot.nir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph in the making. */
final class Net {
  static final double DT = 0.1;

  private final Map<String, NirNode> nodes = new LinkedHashMap<>();
  private final List<NirEdge> edges = new ArrayList<>();
  NirMetadata metadata = NirMetadata.NONE;

  Net node(String name, NirNode node) {
    nodes.put(name, node);
    return this;
  }

  Net input(String name, int width) {
    return node(name, new NirNode.Input(NirArray.vector(width), NirMetadata.NONE));
  }

  Net output(String name) {
    return node(name, new NirNode.Output(NirArray.vector(), NirMetadata.NONE));
  }

  Net linear(String name, double weight) {
    return node(name, new NirNode.Linear(NirArray.matrix(1, 1, weight), NirMetadata.NONE));
  }

  Net delay(String name, double seconds) {
    return node(name, new NirNode.Delay(NirArray.scalar(seconds), NirMetadata.NONE));
  }

  /** Adds its input to its membrane whole and fires above 1. */
  Net fire(String name) {
    return node(
        name,
        new NirNode.IF(
            NirArray.scalar(1 / DT), NirArray.scalar(1), NirArray.scalar(0), NirMetadata.NONE));
  }

  Net edge(String source, String target) {
    edges.add(new NirEdge(source, target));
    return this;
  }

  NirGraph graph() {
    return new NirGraph(nodes, edges, metadata);
  }
}
