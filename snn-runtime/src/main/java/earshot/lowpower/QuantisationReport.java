package earshot.lowpower;

import java.util.List;

/**
 * What quantisation chose and what it cost. Saturations are seen by running: {@code
 * OperationCounts.saturations}.
 *
 * @param shiftIn fraction bits of the weights from the input
 * @param shiftRec fraction bits of the weights among hidden neurons
 * @param shiftOut fraction bits of the weights to the output
 * @param layers as in the description
 */
public record QuantisationReport(
    int shiftIn, int shiftRec, int shiftOut, List<LayerReport> layers) {
  /** Copies the list. */
  public QuantisationReport {
    layers = List.copyOf(layers);
  }
}
