package earshot.verification;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.frontend.XyloAudioCoefficients;
import earshot.frontend.XyloAudioFilters;
import earshot.frontend.XyloAudioSpiker;
import earshot.frontend.XyloAudioThreshold;
import earshot.lowpower.VectorComparison;
import earshot.spikes.SpikeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors of the integer front end (format {@code xylo-afe3-vectors-1}): filter outputs for an
 * impulse and for a chirp, and rasters of the chirp with several thresholds. The last row of a
 * raster may hold fewer samples than the others.
 */
final class FrontEndVectors {
  static final String FORMAT = "xylo-afe3-vectors-1";

  private static final String EVERY = "y_every_";
  private static final int SAMPLES_PER_ROW = 50;

  private final List<XyloAudioCoefficients> coefficients = new ArrayList<>();
  private final VectorComparison comparison = new VectorComparison();

  private FrontEndVectors(JsonNode file) {
    for (JsonNode row : file.path("table")) {
      coefficients.add(
          new XyloAudioCoefficients(
              integer(row, "Bb"), integer(row, "Baf"), integer(row, "a1"), integer(row, "a2")));
    }
    if (coefficients.isEmpty()) {
      coefficients.addAll(XyloAudioCoefficients.ofChip());
    }
  }

  /**
   * Runs every case.
   *
   * @throws IllegalArgumentException if the file is broken; the message is a sentence
   */
  static VectorComparison verify(JsonNode file) {
    var vectors = new FrontEndVectors(file);
    for (String name : file.properties().stream().map(entry -> entry.getKey()).toList()) {
      JsonNode signal = file.path(name);
      if (signal.isObject() && signal.has("input")) {
        vectors.verifySignal(name, signal);
      }
    }
    return vectors.comparison;
  }

  private void verifySignal(String name, JsonNode signal) {
    int[] input = integers(name, signal.path("input"));
    for (var entry : signal.properties()) {
      String key = entry.getKey();
      switch (key) {
        case "input" -> {}
        case "y" -> verifyFilters(name, key, input, 1, entry.getValue());
        case "rasters" -> {
          int number = 0;
          for (JsonNode raster : entry.getValue()) {
            verifyRaster(name + " raster " + number++, input, raster);
          }
        }
        default -> {
          if (!key.matches(EVERY + "[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                "Signal '%s' has the unknown key '%s'.".formatted(name, key));
          }
          int every = Integer.parseInt(key.substring(EVERY.length()));
          verifyFilters(name, key, input, every, entry.getValue());
        }
      }
    }
  }

  private void verifyFilters(String name, String key, int[] input, int every, JsonNode expected) {
    comparison.beginCase();
    var filters = new XyloAudioFilters(coefficients);
    long[] y = new long[filters.channels()];
    checkLength(name + " " + key, expected, (input.length + every - 1) / every);
    for (int i = 0; i < input.length; i++) {
      filters.filter(input[i], y);
      if (i % every == 0) {
        compareRow(name, key, i, expected.get(i / every), y);
      }
    }
  }

  private void verifyRaster(String name, int[] input, JsonNode raster) {
    comparison.beginCase();
    var filters = new XyloAudioFilters(coefficients);
    var spiker = new XyloAudioSpiker(threshold(raster), filters.channels());
    JsonNode expected = raster.path("counts");
    int samplesPerRow =
        raster.has("samples_per_row") ? integer(raster, "samples_per_row") : SAMPLES_PER_ROW;
    checkLength(name, expected, (input.length + samplesPerRow - 1) / samplesPerRow);
    long[] y = new long[filters.channels()];
    int[] counts = new int[filters.channels()];
    for (int i = 0; i < input.length; i++) {
      filters.filter(input[i], y);
      spiker.fire(y, counts);
      if ((i + 1) % samplesPerRow == 0 || i + 1 == input.length) {
        int row = i / samplesPerRow;
        long[] clipped =
            Arrays.stream(counts).mapToLong(n -> Math.min(n, SpikeFrame.MAX_COUNT)).toArray();
        compareRow(name, "counts", row, expected.get(row), clipped);
        Arrays.fill(counts, 0);
      }
    }
  }

  private static XyloAudioThreshold threshold(JsonNode raster) {
    if (raster.has("fixed_threshold")) {
      return new XyloAudioThreshold.Fixed(integer(raster, "fixed_threshold"));
    }
    return new XyloAudioThreshold.Divisive(
        integer(raster, "b1"),
        integer(raster, "b2"),
        integer(raster, "lowpass"),
        integer(raster, "eps"),
        raster.path("joint").asBoolean()
            ? XyloAudioThreshold.Normalisation.JOINT
            : XyloAudioThreshold.Normalisation.PER_CHANNEL);
  }

  private void compareRow(String name, String state, int step, JsonNode expected, long[] found) {
    checkLength(name + " " + state, expected, found.length);
    for (int c = 0; c < found.length; c++) {
      if (!expected.get(c).isIntegralNumber()) {
        throw new IllegalArgumentException(
            "'%s' of %s holds %s instead of an integer.".formatted(state, name, expected.get(c)));
      }
      comparison.compare(name, state, step, c, expected.get(c).longValue(), found[c]);
    }
  }

  private static int integer(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new IllegalArgumentException(
          "'%s' is %s where an integer is needed."
              .formatted(key, value.isMissingNode() ? "missing" : value));
    }
    return value.intValue();
  }

  private static int[] integers(String name, JsonNode array) {
    int[] values = new int[array.size()];
    for (int i = 0; i < values.length; i++) {
      if (!array.get(i).isIntegralNumber()) {
        throw new IllegalArgumentException(
            "The input of '%s' holds %s instead of an integer.".formatted(name, array.get(i)));
      }
      values[i] = array.get(i).intValue();
    }
    return values;
  }

  private static void checkLength(String what, JsonNode array, int length) {
    if (!array.isArray() || array.size() != length) {
      throw new IllegalArgumentException(
          "%s has %d values; %d are needed.".formatted(what, array.size(), length));
    }
  }
}
