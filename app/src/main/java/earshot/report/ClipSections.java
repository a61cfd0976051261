package earshot.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** An evaluation on clips, as sections. */
final class ClipSections {
  private static final int MOST_SPEAKERS = 20;

  private ClipSections() {}

  static List<Tile> tiles(Figures figures) {
    return List.of(
        new Tile(
            "accuracy", figures.percent("/accuracy"), figures.percentInterval("/accuracy_95ci")),
        new Tile("clips", figures.number("/clips", 0), ""),
        new Tile("speakers", figures.number("/speakers", 0), "resampled for the intervals"),
        new Tile("synaptic operations a second", figures.number("/synops_per_s", 0), ""),
        new Tile(
            "activation sparsity", figures.percent("/neurobench/activation_sparsity"), "hidden"));
  }

  static List<Section> of(Figures figures) {
    var sections = new ArrayList<Section>();
    sections.add(
        new Section(
            "Confusion matrix",
            ConfusionFigure.draw(figures.at("/labels"), figures.at("/confusion")),
            "Rows are what was said, columns what was answered; the colour is the share of the"
                + " row."));
    sections.add(labels(figures));
    if (figures.at("/by_snr").isArray()) {
      sections.add(noise(figures));
    }
    sections.add(groups(figures, "By word", "/by_word", Integer.MAX_VALUE));
    sections.add(groups(figures, "By length", "/by_length", Integer.MAX_VALUE));
    sections.add(groups(figures, "By level", "/by_level", Integer.MAX_VALUE));
    if (!figures.at("/by_speaker").isEmpty()) {
      sections.add(groups(figures, "The hardest speakers", "/by_speaker", MOST_SPEAKERS));
    }
    sections.addAll(CostSections.of(figures));
    return sections;
  }

  private static Section labels(Figures figures) {
    var rows = new ArrayList<List<String>>();
    for (JsonNode label : figures.at("/labels")) {
      String at = "/per_label/" + Figures.key(label.asText());
      rows.add(
          List.of(
              Html.escaped(label.asText()),
              figures.number(at + "/clips", 0),
              figures.percent(at + "/recall"),
              figures.percentInterval(at + "/recall_95ci"),
              figures.percent(at + "/precision")));
    }
    return new Section(
        "By label",
        Tables.of(List.of("label", "clips", "recall", "95 % interval", "precision"), rows),
        "Intervals come from resampling speakers: 2,000 times, or less often above 10,000 of them.");
  }

  private static Section groups(Figures figures, String heading, String pointer, int most) {
    var bars = new ArrayList<BarFigure.Bar>();
    for (JsonNode group : figures.at(pointer)) {
      if (!group.get("accuracy").isNull()) {
        bars.add(
            new BarFigure.Bar(
                group.get("name").asText(),
                group.get("accuracy").asDouble(),
                interval(group.get("accuracy_95ci")),
                "of " + group.get("clips").asText()));
      }
    }
    if (bars.size() > most) {
      bars.sort((a, b) -> Double.compare(a.share(), b.share()));
    }
    List<BarFigure.Bar> shown = bars.subList(0, Math.min(most, bars.size()));
    return new Section(
        heading,
        BarFigure.draw(heading, shown),
        shown.size() < bars.size()
            ? "The lowest " + shown.size() + " of " + bars.size() + "; all are in report.csv."
            : "Share of the clips that were answered rightly.");
  }

  private static Section noise(Figures figures) {
    JsonNode all = figures.at("/by_snr");
    double lowest = 0;
    double highest = 1;
    var curves = new LinkedHashMap<String, List<CurveFigure.Point>>();
    var snrs = new TreeSet<Double>();
    for (JsonNode row : all) {
      if (row.get("snr_db").isNumber() && row.get("accuracy").isNumber()) {
        double snrDb = row.get("snr_db").asDouble();
        snrs.add(snrDb);
        lowest = snrs.first();
        highest = Math.max(snrs.last(), snrs.first() + 1);
        curves
            .computeIfAbsent(row.get("noise").asText(), n -> new ArrayList<>())
            .add(point(row, snrDb));
      }
    }
    double cleanDb = highest + Math.max(2, (highest - lowest) / 6);
    var figure =
        new CurveFigure("Accuracy in noise", Axis.Scale.LINEAR, lowest, cleanDb, 1)
            .axes("signal to noise, dB", "accuracy");
    snrs.forEach(snr -> figure.tickX(snr, String.format(Locale.ROOT, "%.0f", snr)));
    figure.tickX(cleanDb, "clean");
    for (int percent = 0; percent <= 100; percent += 20) {
      figure.tickY(percent / 100.0, percent + " %");
    }
    var clean = all.get(0);
    for (Map.Entry<String, List<CurveFigure.Point>> curve : curves.entrySet()) {
      var points = new ArrayList<CurveFigure.Point>(curve.getValue());
      if (clean.get("accuracy").isNumber()) {
        points.add(0, point(clean, cleanDb));
      }
      points.sort((a, b) -> Double.compare(b.x(), a.x()));
      figure.curve(curve.getKey(), points);
    }
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < all.size(); i++) {
      String at = "/by_snr/" + i;
      rows.add(
          List.of(
              all.get(i).get("noise").isNull() ? "clean" : figures.text(at + "/noise"),
              figures.number(at + "/snr_db", 0),
              figures.percent(at + "/accuracy"),
              figures.percentInterval(at + "/accuracy_95ci")));
    }
    return new Section(
        "In noise",
        figure + Tables.of(List.of("noise", "dB", "accuracy", "95 % interval"), rows),
        "Power of the whole clip to that of the noise; clips of silence are left out.");
  }

  private static CurveFigure.Point point(JsonNode row, double snrDb) {
    double accuracy = row.get("accuracy").asDouble();
    return new CurveFigure.Point(
        snrDb,
        accuracy,
        interval(row.get("accuracy_95ci")),
        String.format(Locale.ROOT, "%.1f %%", 100 * accuracy));
  }

  private static Optional<double[]> interval(JsonNode pair) {
    return pair.isArray()
        ? Optional.of(new double[] {pair.get(0).asDouble(), pair.get(1).asDouble()})
        : Optional.empty();
  }
}
