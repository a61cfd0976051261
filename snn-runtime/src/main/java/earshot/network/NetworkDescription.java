package earshot.network;

import java.util.List;

/**
 * A network that does not run: populations, connections and the time step. Backends make running
 * networks of it.
 *
 * <p>The arrays within are not copied; they are not to be changed once the network is made.
 *
 * @param name for people
 * @param profile limits of the chip that it is meant for: {@code desktop}, {@code xylo-audio-2} or
 *     {@code xylo-audio-3}
 * @param inputs channels of the spike frames that it takes
 * @param stepSeconds the time step dt
 * @param layers hidden populations in ascending order of their neurons, then the output population
 *     last
 * @param connections in the order in which a step adds them
 */
public record NetworkDescription(
    String name,
    String profile,
    int inputs,
    double stepSeconds,
    List<Layer> layers,
    List<Connection> connections) {
  /** The name of the input in connections. */
  public static final String INPUT = "input";

  /**
   * Copies the lists and checks that the parts fit together.
   *
   * @throws IllegalArgumentException if they do not; the message names both values
   */
  public NetworkDescription {
    layers = List.copyOf(layers);
    connections = List.copyOf(connections);
    NetworkRules.check(inputs, stepSeconds, layers, connections);
  }

  /** The population that is read. */
  public Layer output() {
    return layers.get(layers.size() - 1);
  }

  /** The populations that are not read. */
  public List<Layer> hidden() {
    return layers.subList(0, layers.size() - 1);
  }

  /**
   * The index of a layer, counted as running networks count them.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public int indexOf(String layerName) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).name().equals(layerName)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "The network '%s' has no layer '%s'; its layers are %s."
            .formatted(name, layerName, layers.stream().map(Layer::name).toList()));
  }

  /**
   * The layer of a name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Layer layer(String layerName) {
    return layers.get(indexOf(layerName));
  }

  /** How many rows of weights a connection has: inputs of the network or neurons of its source. */
  public int sources(Connection connection) {
    return connection.source().equals(INPUT) ? inputs : layer(connection.source()).neurons();
  }

  /** Neurons of all layers. */
  public int neurons() {
    return layers.stream().mapToInt(Layer::neurons).sum();
  }

  /** Weights of all connections, those that are 0 too. */
  public long weights() {
    return connections.stream().mapToLong(c -> c.weights().length).sum();
  }

  /** Weights of all connections that are not 0. */
  public long nonZeroWeights() {
    return connections.stream().mapToLong(Connection::nonZeroWeights).sum();
  }
}
