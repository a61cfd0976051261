package earshot.network;

import java.util.List;

/**
 * A network that does not run: populations, connections and the time step. Backends make running
 * networks of it.
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

  /** Copies the lists. */
  public NetworkDescription {
    layers = List.copyOf(layers);
    connections = List.copyOf(connections);
  }

  /** The population that is read. */
  public Layer output() {
    return layers.get(layers.size() - 1);
  }

  /** The populations that are not read. */
  public List<Layer> hidden() {
    return layers.subList(0, layers.size() - 1);
  }
}
