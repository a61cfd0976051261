package earshot.lowpower;

import java.util.List;

/**
 * A network in the chip's integers.
 *
 * @param mapping the network as it is laid out
 * @param program what is loaded into the core
 * @param scales integer units per unit of the description (layers)(neurons)
 * @param report what quantisation chose and what it cost
 */
public record CompiledNetwork(
    Mapping mapping, CoreProgram program, List<double[]> scales, QuantisationReport report) {
  /** Copies the list. */
  public CompiledNetwork {
    scales = List.copyOf(scales);
  }
}
