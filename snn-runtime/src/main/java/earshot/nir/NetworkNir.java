package earshot.nir;

import earshot.network.NetworkDescription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Networks as NIR and back, bit for bit. A layer is a neuron node of its name; each connection is a
 * Linear, after a Delay of n dt where it takes n &gt; 0 steps.
 *
 * <pre>
 * one synapse      CubaLIF   w_in = tau_syn/dt - 1, R = tau_mem/dt, v_leak = b tau_mem/dt
 * instantaneous    LIF       R = tau_mem/dt
 * two synapses     an LI each, R = tau_syn/dt - 1, into one LIF, R = tau_mem/dt
 * never firing     CubaLI, LI in their places
 * </pre>
 *
 * <p>With these a reader that uses forward Euler, the current first, takes the same step as the
 * reference backend.
 */
public final class NetworkNir {
  private NetworkNir() {}

  /** A network as a graph. */
  public static NirGraph toGraph(NetworkDescription network) {
    return new NetworkToNir(network).graph();
  }

  /**
   * A graph as a network.
   *
   * @throws IllegalArgumentException if the graph is not of the form that {@link #toGraph} makes;
   *     the message says what differs
   */
  public static NetworkDescription toNetwork(NirGraph graph) {
    return new NirToNetwork(graph).network();
  }

  /** Whether a graph says of itself what only this form needs: the rules of its neurons. */
  static boolean isOurs(NirGraph graph) {
    NirMetadata metadata = graph.metadata();
    return metadata.number(MetadataKeys.DT).isPresent()
        && metadata.text(MetadataKeys.PROFILE).isPresent()
        && metadata.text(MetadataKeys.RESET).filter(Reset.SUBTRACT.toString()::equals).isPresent()
        && metadata.text(MetadataKeys.THRESHOLD).filter("inclusive"::equals).isPresent();
  }

  /**
   * Reads a network from a file.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it holds no network of this form
   */
  public static NetworkDescription read(Path file) throws IOException {
    NirGraph graph = NirFile.read(file).graph();
    try {
      return toNetwork(graph);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s': %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Writes a network to a file.
   *
   * @return a sentence for everything about this network that NIR itself cannot say and that
   *     another reader would have to be told
   * @throws IOException if the file cannot be written
   */
  public static List<String> write(NetworkDescription network, Path file) throws IOException {
    new NirFile(toGraph(network)).write(file);
    return Unsaid.of(network);
  }
}
