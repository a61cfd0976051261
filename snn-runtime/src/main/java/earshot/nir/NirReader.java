package earshot.nir;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a graph of the groups and datasets of an HDF5 file. */
final class NirReader {
  private NirReader() {}

  static NirFile read(Group file) {
    if (!(file.getChildren().get("node") instanceof Group root)) {
      throw new IllegalArgumentException(
          "There is no group 'node' in it, but %s; a NIR file has one."
              .formatted(file.getChildren().keySet()));
    }
    String version =
        file.getChildren().get("version") instanceof Dataset text ? HdfValues.text(text) : "";
    NirNode node = node("node", root);
    if (node instanceof NirGraph graph) {
      return new NirFile(version, graph);
    }
    throw new IllegalArgumentException(
        "Its root is of type '%s', but 'NIRGraph' is needed.".formatted(node.type()));
  }

  private static NirNode node(String name, Group group) {
    var in = new Parameters(name, group);
    String type = in.type();
    NirMetadata metadata = in.metadata();
    return switch (type) {
      case "NIRGraph" -> graph(name, group, metadata);
      case "Input" -> new NirNode.Input(in.shape(), metadata);
      case "Output" -> new NirNode.Output(in.shape(), metadata);
      case "LI" -> new NirNode.LI(in.get("tau"), in.get("r"), in.get("v_leak"), metadata);
      case "LIF" ->
          new NirNode.LIF(
              in.get("tau"),
              in.get("r"),
              in.get("v_leak"),
              in.get("v_threshold"),
              in.orElse("v_reset", 0),
              metadata);
      case "CubaLI" ->
          new NirNode.CubaLI(
              in.get("tau_syn"),
              in.get("tau_mem"),
              in.get("r"),
              in.get("v_leak"),
              in.orElse("w_in", 1),
              metadata);
      case "CubaLIF" ->
          new NirNode.CubaLIF(
              in.get("tau_syn"),
              in.get("tau_mem"),
              in.get("r"),
              in.get("v_leak"),
              in.get("v_threshold"),
              in.orElse("v_reset", 0),
              in.orElse("w_in", 1),
              metadata);
      case "I" -> new NirNode.I(in.get("r"), metadata);
      case "IF" ->
          new NirNode.IF(in.get("r"), in.get("v_threshold"), in.orElse("v_reset", 0), metadata);
      case "Affine" -> new NirNode.Affine(in.get("weight"), in.get("bias"), metadata);
      case "Linear" -> new NirNode.Linear(in.get("weight"), metadata);
      case "Scale" -> new NirNode.Scale(in.get("scale"), metadata);
      case "Threshold" -> new NirNode.Threshold(in.get("threshold"), metadata);
      case "Delay" -> new NirNode.Delay(in.get("delay"), metadata);
      case "Flatten" ->
          new NirNode.Flatten(
              (int) in.orElse("start_dim", 1).values()[0],
              (int) in.orElse("end_dim", -1).values()[0],
              in.find("input_type").orElse(NirArray.vector()),
              metadata);
      default -> new NirNode.Unsupported(type, metadata);
    };
  }

  private static NirGraph graph(String name, Group group, NirMetadata metadata) {
    if (!(group.getChildren().get("nodes") instanceof Group children)) {
      throw new IllegalArgumentException(
          "The graph '%s' has no group 'nodes', but %s."
              .formatted(name, group.getChildren().keySet()));
    }
    Map<String, NirNode> nodes = new LinkedHashMap<>();
    for (Map.Entry<String, Node> child : children.getChildren().entrySet()) {
      if (child.getValue() instanceof Group node) {
        nodes.put(child.getKey(), node(child.getKey(), node));
      }
    }
    return new NirGraph(nodes, edges(name, group), metadata);
  }

  private static List<NirEdge> edges(String name, Group group) {
    if (!(group.getChildren().get("edges") instanceof Dataset dataset)) {
      throw new IllegalArgumentException(
          "The graph '%s' has no dataset 'edges', but %s."
              .formatted(name, group.getChildren().keySet()));
    }
    List<String> names = HdfValues.texts(dataset);
    int[] shape = dataset.getDimensions();
    if (!names.isEmpty() && (shape.length != 2 || shape[1] != 2)) {
      throw new IllegalArgumentException(
          "The edges of the graph '%s' have the shape %s, but two columns are needed."
              .formatted(name, Arrays.toString(shape)));
    }
    List<NirEdge> edges = new ArrayList<>();
    for (int i = 0; i < names.size(); i += 2) {
      edges.add(new NirEdge(names.get(i), names.get(i + 1)));
    }
    return edges;
  }
}
