package earshot.nir;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes a graph as the groups and datasets of an HDF5 file. */
final class NirWriter {
  private NirWriter() {}

  static void write(NirFile content, Path file) {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("version", content.version());
      node(content.graph(), hdf.putGroup("node"));
    }
  }

  private static void node(NirNode node, WritableGroup group) {
    group.putDataset("type", node.type());
    var out = new ParameterWriter(group);
    if (node instanceof NirGraph graph) {
      graph(graph, group);
    } else if (node instanceof NirNode.Input n) {
      out.integers("shape", n.shape());
    } else if (node instanceof NirNode.Output n) {
      out.integers("shape", n.shape());
    } else if (node instanceof NirNode.LI n) {
      out.doubles("tau", n.tau()).doubles("r", n.r()).doubles("v_leak", n.vLeak());
    } else if (node instanceof NirNode.LIF n) {
      out.doubles("tau", n.tau())
          .doubles("r", n.r())
          .doubles("v_leak", n.vLeak())
          .doubles("v_threshold", n.vThreshold())
          .doubles("v_reset", n.vReset());
    } else if (node instanceof NirNode.CubaLI n) {
      out.doubles("tau_syn", n.tauSyn())
          .doubles("tau_mem", n.tauMem())
          .doubles("r", n.r())
          .doubles("v_leak", n.vLeak())
          .doubles("w_in", n.wIn());
    } else if (node instanceof NirNode.CubaLIF n) {
      out.doubles("tau_syn", n.tauSyn())
          .doubles("tau_mem", n.tauMem())
          .doubles("r", n.r())
          .doubles("v_leak", n.vLeak())
          .doubles("v_threshold", n.vThreshold())
          .doubles("v_reset", n.vReset())
          .doubles("w_in", n.wIn());
    } else if (node instanceof NirNode.I n) {
      out.doubles("r", n.r());
    } else if (node instanceof NirNode.IF n) {
      out.doubles("r", n.r()).doubles("v_threshold", n.vThreshold()).doubles("v_reset", n.vReset());
    } else if (node instanceof NirNode.Affine n) {
      out.floats("weight", n.weight()).floats("bias", n.bias());
    } else if (node instanceof NirNode.Linear n) {
      out.floats("weight", n.weight());
    } else if (node instanceof NirNode.Scale n) {
      out.doubles("scale", n.scale());
    } else if (node instanceof NirNode.Threshold n) {
      out.doubles("threshold", n.threshold());
    } else if (node instanceof NirNode.Delay n) {
      out.doubles("delay", n.delay());
    } else if (node instanceof NirNode.Flatten n) {
      out.integers("start_dim", NirArray.scalar(n.startDim()))
          .integers("end_dim", NirArray.scalar(n.endDim()))
          .integers("input_type", n.inputShape());
    } else {
      throw new IllegalArgumentException(
          "A node of type '%s' cannot be written: its parameters were not read."
              .formatted(node.type()));
    }
    metadata(node.metadata(), group);
  }

  private static void graph(NirGraph graph, WritableGroup group) {
    WritableGroup nodes = group.putGroup("nodes");
    graph.nodes().forEach((name, node) -> node(node, nodes.putGroup(name)));
    if (graph.edges().isEmpty()) {
      throw new IllegalArgumentException(
          "A graph of the nodes %s has 0 edges, but at least 1 is needed to write it."
              .formatted(graph.nodes().keySet()));
    }
    group.putDataset(
        "edges",
        graph.edges().stream()
            .map(edge -> new String[] {edge.source(), edge.target()})
            .toArray(String[][]::new));
  }

  private static void metadata(NirMetadata metadata, WritableGroup node) {
    if (metadata.texts().isEmpty() && metadata.numbers().isEmpty()) {
      return;
    }
    Map<String, WritableGroup> groups = new HashMap<>();
    groups.put("", node.putGroup("metadata"));
    metadata
        .texts()
        .forEach(
            (key, text) -> {
              // HDF5 has no string of fixed length 0.
              if (!text.isEmpty()) {
                groupOf(key, groups).putDataset(lastPart(key), text);
              }
            });
    metadata
        .numbers()
        .forEach(
            (key, array) ->
                new ParameterWriter(groupOf(key, groups)).doubles(lastPart(key), array));
  }

  private static WritableGroup groupOf(String key, Map<String, WritableGroup> groups) {
    int slash = key.lastIndexOf('/');
    String path = slash < 0 ? "" : key.substring(0, slash);
    WritableGroup group = groups.get(path);
    if (group == null) {
      group = groupOf(path, groups).putGroup(lastPart(path));
      groups.put(path, group);
    }
    return group;
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
