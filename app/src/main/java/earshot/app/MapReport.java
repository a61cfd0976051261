package earshot.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import earshot.lowpower.ChipProfile;
import earshot.lowpower.CompiledNetwork;
import earshot.lowpower.LayerReport;
import earshot.lowpower.QuantisationReport;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network became on a chip.
 *
 * @param network its file
 * @param profile the chip
 * @param dtSeconds the time step
 * @param inputs channels
 * @param hidden neurons
 * @param outputs neurons
 * @param weights those that are not 0
 * @param programBytes what the chip has to store
 * @param shiftIn fraction bits of the weights from the input
 * @param shiftRec fraction bits of the weights among hidden neurons
 * @param shiftOut fraction bits of the weights to the output
 * @param layers what quantisation did to each
 * @param notices in what the mapped network differs from its file
 */
record MapReport(
    String network,
    String profile,
    @JsonProperty("dt_s") double dtSeconds,
    int inputs,
    int hidden,
    int outputs,
    long weights,
    @JsonProperty("program_bytes") long programBytes,
    @JsonProperty("weight_shift_in") int shiftIn,
    @JsonProperty("weight_shift_rec") int shiftRec,
    @JsonProperty("weight_shift_out") int shiftOut,
    List<OfLayer> layers,
    List<String> notices) {

  /** What quantisation did to one layer; the ratio is null where nothing was rounded. */
  record OfLayer(
      String name,
      int neurons,
      long weights,
      @JsonProperty("rounded_to_zero") long roundedToZero,
      @JsonProperty("clipped_weights") long clippedWeights,
      @JsonProperty("clipped_biases") long clippedBiases,
      @JsonProperty("sqnr_dB") @Nullable Double sqnrDecibels,
      @JsonProperty("smallest_scale") double smallestScale,
      @JsonProperty("largest_scale") double largestScale) {
    static OfLayer of(Layer layer, LayerReport report) {
      return new OfLayer(
          layer.name(),
          layer.neurons(),
          report.weights(),
          report.roundedToZero(),
          report.clippedWeights(),
          report.clippedBiases(),
          Double.isFinite(report.sqnrDecibels()) ? report.sqnrDecibels() : null,
          report.smallestScale(),
          report.largestScale());
    }

    String line() {
      return "    %-16s %5d neurons, %7d weights (%d rounded to 0, %d clipped), %s%n"
          .formatted(
              name,
              neurons,
              weights,
              roundedToZero,
              clippedWeights,
              sqnrDecibels == null
                  ? "nothing rounded"
                  : "signal to rounding noise %.1f dB".formatted(sqnrDecibels));
    }
  }

  static MapReport of(String file, CompiledNetwork compiled, List<String> notices) {
    NetworkDescription network = compiled.mapping().network();
    QuantisationReport report = compiled.report();
    List<OfLayer> layers =
        report.layers().stream()
            .map(layer -> OfLayer.of(network.layer(layer.layer()), layer))
            .toList();
    return new MapReport(
        file,
        network.profile(),
        network.stepSeconds(),
        network.inputs(),
        compiled.program().hidden(),
        network.output().neurons(),
        network.nonZeroWeights(),
        compiled.program().footprintBytes(),
        report.shiftIn(),
        report.shiftRec(),
        report.shiftOut(),
        layers,
        List.copyOf(notices));
  }

  /** For people. */
  String text() {
    ChipProfile chip = ChipProfile.named(profile);
    var text = new StringBuilder();
    text.append("%s fits %s.%n".formatted(network, profile));
    text.append(
        "    %d of %d inputs, %d of %d hidden neurons, %d of %d outputs, a step of %s s%n"
            .formatted(
                inputs, chip.inputs(), hidden, chip.hidden(), outputs, chip.outputs(), dtSeconds));
    text.append(
        "    %d weights in %d bytes; shifts %d (in), %d (rec), %d (out)%n"
            .formatted(weights, programBytes, shiftIn, shiftRec, shiftOut));
    layers.forEach(layer -> text.append(layer.line()));
    if (!notices.isEmpty()) {
      text.append("What differs from the file:%n".formatted());
      notices.forEach(notice -> text.append("    ").append(notice).append(System.lineSeparator()));
    }
    return text.toString();
  }
}
