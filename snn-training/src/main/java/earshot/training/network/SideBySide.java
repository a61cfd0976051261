package earshot.training.network;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Lays finished networks of one build side by side: one network that hears as each of them does and
 * whose outputs are the mean of theirs. No weight leads from one part to another. As the
 * probabilities are a softmax of the outputs, it answers with the geometric mean of what the parts
 * answer.
 */
public final class SideBySide {
  private final List<NetworkDescription> parts;
  private final NetworkDescription first;

  private SideBySide(List<NetworkDescription> parts) {
    this.parts = parts;
    first = parts.get(0);
  }

  /**
   * Makes one network of several; of one alone that network itself.
   *
   * @param parts with the same inputs, step, layers of the same sizes, time constants of the
   *     outputs and connections
   * @throws IllegalArgumentException if they are not built alike; the message names both
   */
  public static NetworkDescription of(List<NetworkDescription> parts) {
    var together = new SideBySide(List.copyOf(parts));
    return parts.size() == 1 ? parts.get(0) : together.network();
  }

  private NetworkDescription network() {
    parts.forEach(this::refuseOther);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < first.layers().size(); l++) {
      boolean output = l == first.layers().size() - 1;
      layers.add(output ? output(l) : hidden(l));
    }
    List<Connection> connections = new ArrayList<>();
    for (int c = 0; c < first.connections().size(); c++) {
      connections.add(connection(c));
    }
    return new NetworkDescription(
        first.name(), first.profile(), first.inputs(), first.stepSeconds(), layers, connections);
  }

  private Layer hidden(int l) {
    Layer layer = first.layers().get(l);
    List<Synapse> synapses = new ArrayList<>();
    for (int s = 0; s < layer.synapses().size(); s++) {
      int synapse = s;
      synapses.add(new Synapse(joined(l, part -> part.synapses().get(synapse).tauSynSeconds())));
    }
    return new Layer(
        layer.name(),
        synapses,
        joined(l, Layer::tauMemSeconds),
        joined(l, Layer::bias),
        joined(l, Layer::threshold),
        layer.spikeCap());
  }

  private double[] joined(int l, Function<Layer, double[]> values) {
    return parts.stream()
        .flatMapToDouble(part -> Arrays.stream(values.apply(part.layers().get(l))))
        .toArray();
  }

  private Layer output(int l) {
    Layer layer = first.layers().get(l);
    double[] bias = new double[layer.neurons()];
    for (NetworkDescription part : parts) {
      for (int k = 0; k < bias.length; k++) {
        bias[k] += part.output().bias()[k] / parts.size();
      }
    }
    return new Layer(
        layer.name(),
        layer.synapses(),
        layer.tauMemSeconds(),
        bias,
        layer.threshold(),
        layer.spikeCap());
  }

  private Connection connection(int c) {
    Connection connection = first.connections().get(c);
    boolean fromInput = connection.source().equals(NetworkDescription.INPUT);
    boolean toOutput = connection.target().equals(first.output().name());
    int rows = first.sources(connection);
    int columns = first.layer(connection.target()).neurons();
    int allRows = fromInput ? rows : rows * parts.size();
    int allColumns = toOutput ? columns : columns * parts.size();
    float[] weights = new float[allRows * allColumns];
    for (int n = 0; n < parts.size(); n++) {
      float[] own = parts.get(n).connections().get(c).weights();
      int row = fromInput ? 0 : n * rows;
      int column = toOutput ? 0 : n * columns;
      for (int r = 0; r < rows; r++) {
        for (int k = 0; k < columns; k++) {
          float weight = own[r * columns + k];
          weights[(row + r) * allColumns + column + k] = toOutput ? weight / parts.size() : weight;
        }
      }
    }
    return new Connection(
        connection.source(),
        connection.target(),
        connection.synapse(),
        connection.delaySteps(),
        weights);
  }

  private void refuseOther(NetworkDescription part) {
    String is = build(part);
    String wanted = build(first);
    if (!is.equals(wanted)) {
      throw new IllegalArgumentException(
          "The network \"%s\" has %s, and \"%s\", beside which it is to lie, %s; both must be the same."
              .formatted(part.name(), is, first.name(), wanted));
    }
  }

  /** What must be alike, in words. Time constants of hidden neurons may be each part's own. */
  private static String build(NetworkDescription network) {
    List<String> layers =
        network.layers().stream()
            .map(
                layer ->
                    "%s of %d neurons with %d synapses and a cap of %d"
                        .formatted(
                            layer.name(),
                            layer.neurons(),
                            layer.synapses().size(),
                            layer.spikeCap()))
            .toList();
    List<String> connections =
        network.connections().stream()
            .map(
                c ->
                    "%s to %s by synapse %d after %d steps"
                        .formatted(c.source(), c.target(), c.synapse(), c.delaySteps()))
            .toList();
    Layer output = network.output();
    return "%d inputs, steps of %s s, the layers %s, the connections %s, outputs of %s and %s s"
        .formatted(
            network.inputs(),
            network.stepSeconds(),
            layers,
            connections,
            output.synapses().stream().map(s -> s.tauSynSeconds()[0]).toList(),
            output.tauMemSeconds()[0]);
  }
}
