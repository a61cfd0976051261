package earshot.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a run cost, as sections. */
final class CostSections {
  private CostSections() {}

  static List<Section> of(Figures figures) {
    return List.of(perLayer(figures), power(figures));
  }

  private static Section perLayer(Figures figures) {
    var rows = new ArrayList<List<String>>();
    JsonNode layers = figures.at("/neurobench/layers");
    double largest = 1;
    for (JsonNode layer : layers) {
      largest = Math.max(largest, layer.get("dense_synops_per_step").asDouble());
    }
    var svg = new Svg(640, 44 * layers.size() + 6, "Synaptic operations per layer");
    Axis axis = Axis.linear(0, largest, 150, 630);
    for (int i = 0; i < layers.size(); i++) {
      JsonNode layer = layers.get(i);
      String at = "/neurobench/layers/" + i;
      double y = 6 + 44.0 * i;
      double dense = layer.get("dense_synops_per_step").asDouble();
      double effective = layer.get("effective_synops_per_step").asDouble();
      svg.text("label end", 142, y + 22, layer.get("layer").asText());
      svg.box("faint", 150, y, axis.at(dense) - 150, 14, "dense: " + Math.round(dense));
      svg.box("bar", 150, y + 16, axis.at(effective) - 150, 14, "effective: " + effective);
      rows.add(
          List.of(
              figures.text(at + "/layer"),
              figures.number(at + "/neurons", 0),
              figures.number(at + "/weights", 0),
              figures.percent(at + "/connection_sparsity"),
              figures.percent(at + "/activation_sparsity"),
              figures.number(at + "/dense_synops_per_step", 0),
              figures.number(at + "/effective_synops_per_step", 0)));
    }
    return new Section(
        "Cost by layer",
        svg
            + Tables.of(
                List.of(
                    "layer",
                    "neurons",
                    "weights",
                    "connection sparsity",
                    "activation sparsity",
                    "dense synops a step",
                    "effective synops a step"),
                rows),
        "In the terms of NeuroBench (arXiv 2304.04640); an execution is a step, "
            + figures.number("/neurobench/steps_per_s", 0)
            + " a second. Footprint: "
            + figures.number("/neurobench/footprint_bytes", 0)
            + " bytes. Pale bars: if every weight were used in every step.");
  }

  private static Section power(Figures figures) {
    return new Section(
        "Speed and power",
        Tables.of(
            List.of("figure", "value"),
            List.of(
                List.of("sound", figures.number("/audio_s", 1) + " s"),
                List.of("times real time", figures.number("/real_time_factor", 0)),
                List.of("synaptic operations a second", figures.number("/synops_per_s", 0)),
                List.of("hidden spikes a second", figures.number("/hidden_spikes_per_s", 0)),
                List.of("saturations a second", figures.number("/saturations_per_s", 1)),
                List.of(
                    "dynamic power", figures.number("/estimated_power_uW/dynamic", 1) + " µW"))),
        "Source: "
            + figures.text("/estimated_power_uW/source")
            + ". Boundary: "
            + figures.text("/estimated_power_uW/boundary")
            + ".");
  }
}
