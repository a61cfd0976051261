package earshot.nir;

import earshot.network.NetworkDescription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a graph of any writer as layers and connections: whatever lies between two neurons without
 * state (Linear, Affine, Scale, Delay, Flatten, inner graphs) is multiplied out to weights, an LI
 * that leads into a neuron one to one becomes its synapse, a Threshold a neuron that forgets. What
 * differs from the file is said.
 */
public final class GraphImport {
  private GraphImport() {}

  /**
   * Reads a graph.
   *
   * @param graph what to read
   * @param options the time step and the reset, where the metadata leave them open
   * @param notices takes a sentence for everything in which the network differs from the graph
   * @throws IllegalArgumentException if layers and connections cannot say it; the message says why
   */
  public static NetworkDescription of(
      NirGraph graph, SimulationOptions options, Consumer<String> notices) {
    var flat = new FlatGraph(graph);
    flat.refuseUnsupported();
    Timing timing = Timing.of(graph.metadata(), options, notices);
    if (timing.reset() == Reset.ZERO) {
      notices.accept(
          "A spike sets the membrane back to v_reset in the file; here it takes the threshold off.");
    }
    var layers = new ImportedLayers(flat, timing.stepSeconds(), notices);
    return new NetworkDescription(
        graph.metadata().text(MetadataKeys.NAME).orElse(""),
        graph.metadata().text(MetadataKeys.PROFILE).orElse("desktop"),
        layers.inputs(),
        timing.stepSeconds(),
        layers.layers(),
        layers.connections());
  }

  /**
   * Reads a file: to the bit where Earshot wrote it and the options ask for nothing else, else as
   * {@link #of}.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException as {@link #of}; the message names the file
   */
  public static NetworkDescription read(
      Path file, SimulationOptions options, Consumer<String> notices) throws IOException {
    NirGraph graph = NirFile.read(file).graph();
    try {
      return NetworkNir.isOurs(graph) && isAsSaid(graph.metadata(), options)
          ? NetworkNir.toNetwork(graph)
          : of(graph, options, notices);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s': %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Whether the options leave the step and the reset at what the file says. */
  private static boolean isAsSaid(NirMetadata metadata, SimulationOptions options) {
    List<String> differences = new ArrayList<>();
    Timing.of(metadata, options, differences::add);
    return differences.isEmpty();
  }
}
