package earshot.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An evaluation on long recordings, as sections. */
final class StreamSections {
  private static final double LEAST_PER_HOUR = 0.1;

  private StreamSections() {}

  static List<Tile> tiles(Figures figures) {
    return List.of(
        new Tile(
            "missed", figures.percent("/miss_rate"), figures.percentInterval("/miss_rate_95ci")),
        new Tile(
            "false accepts an hour",
            figures.number("/false_accepts_per_hour", 2),
            figures.interval("/false_accepts_per_hour_95ci", 2)),
        new Tile("keywords said", figures.number("/utterances", 0), ""),
        new Tile(
            "latency, median",
            figures.number("/latency_ms/p50", 0) + " ms",
            "95 % within " + figures.number("/latency_ms/p95", 0) + " ms"),
        new Tile("synaptic operations a second", figures.number("/synops_per_s", 0), ""));
  }

  static List<Section> of(Figures figures) {
    var sections = new ArrayList<Section>();
    sections.add(det(figures));
    sections.add(keywords(figures));
    if (!figures.at("/latency_histogram").isEmpty()) {
      sections.add(latency(figures));
    }
    sections.add(recordings(figures));
    sections.addAll(CostSections.of(figures));
    return sections;
  }

  private static Section det(Figures figures) {
    var points = new ArrayList<CurveFigure.Point>();
    double most = 1;
    for (JsonNode row : figures.at("/det")) {
      double perHour = row.get("false_accepts_per_hour").asDouble();
      most = Math.max(most, perHour);
      if (row.get("miss_rate").isNumber()) {
        double missRate = row.get("miss_rate").asDouble();
        points.add(
            new CurveFigure.Point(
                perHour,
                missRate,
                Optional.empty(),
                String.format(
                    Locale.ROOT,
                    "threshold %.3f: %.1f %% missed, %.2f an hour",
                    row.get("threshold").asDouble(),
                    100 * missRate,
                    perHour)));
      }
    }
    var figure =
        new CurveFigure(
                "Misses against false accepts",
                Axis.Scale.LOGARITHMIC,
                LEAST_PER_HOUR,
                most * 1.2,
                1)
            .axes("false accepts an hour", "missed");
    for (double tick = LEAST_PER_HOUR; tick <= most * 1.2; tick *= 10) {
      figure.tickX(
          tick,
          (tick == LEAST_PER_HOUR ? "≤ " : "")
              + (tick < 1 ? String.valueOf(tick) : String.format(Locale.ROOT, "%,.0f", tick)));
    }
    for (int percent = 0; percent <= 100; percent += 20) {
      figure.tickY(percent / 100.0, percent + " %");
    }
    figure.curve(figures.at("/model").asText(), best(points));
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < figures.at("/miss_rate_at").size(); i++) {
      String at = "/miss_rate_at/" + i;
      rows.add(
          List.of(
              figures.number(at + "/false_accepts_per_hour", 1),
              figures.percent(at + "/miss_rate"),
              figures.percentInterval(at + "/miss_rate_95ci"),
              figures.number(at + "/threshold", 4)));
    }
    return new Section(
        "Misses against false accepts",
        figure
            + Tables.of(List.of("at most an hour", "missed", "95 % interval", "threshold"), rows),
        "One threshold for every keyword, over its whole range; points are left out where another"
            + " misses less with fewer false accepts.");
  }

  private static List<CurveFigure.Point> best(List<CurveFigure.Point> points) {
    return points.stream()
        .filter(
            p ->
                points.stream()
                    .noneMatch(
                        q -> q.x() <= p.x() && q.y() <= p.y() && (q.x() < p.x() || q.y() < p.y())))
        .toList();
  }

  private static Section keywords(Figures figures) {
    var bars = new ArrayList<BarFigure.Bar>();
    var rows = new ArrayList<List<String>>();
    for (Map.Entry<String, JsonNode> keyword : figures.at("/per_keyword").properties()) {
      String at = "/per_keyword/" + Figures.key(keyword.getKey());
      if (keyword.getValue().get("miss_rate").isNumber()) {
        bars.add(
            new BarFigure.Bar(
                keyword.getKey(),
                1 - keyword.getValue().get("miss_rate").asDouble(),
                Optional.empty(),
                "of " + keyword.getValue().get("utterances").asText()));
      }
      rows.add(
          List.of(
              Html.escaped(keyword.getKey()),
              figures.number(at + "/utterances", 0),
              figures.number(at + "/hits", 0),
              figures.percent(at + "/miss_rate"),
              figures.number(at + "/duplicates", 0),
              figures.number(at + "/false_accepts", 0),
              figures.number(at + "/latency_ms/p50", 0)));
    }
    return new Section(
        "By keyword",
        BarFigure.draw("Found by keyword", bars)
            + Tables.of(
                List.of(
                    "keyword",
                    "said",
                    "found",
                    "missed",
                    "duplicates",
                    "false accepts",
                    "latency, ms"),
                rows),
        "Bars: the share that was found.");
  }

  private static Section latency(Figures figures) {
    JsonNode bins = figures.at("/latency_histogram");
    double low = bins.get(0).get("from_ms").asDouble();
    double high = bins.get(bins.size() - 1).get("to_ms").asDouble();
    double most = 1;
    for (JsonNode bin : bins) {
      most = Math.max(most, bin.get("hits").asDouble());
    }
    var figure =
        new CurveFigure("Latency", Axis.Scale.LINEAR, low, high, most)
            .axes("decision after the end of the word, ms", "hits");
    double spacing = Math.max(50, 50 * Math.ceil((high - low) / 400));
    for (double tick = Math.ceil(low / spacing) * spacing; tick <= high; tick += spacing) {
      figure.tickX(tick, String.format(Locale.ROOT, "%.0f", tick));
    }
    figure.tickY(0, "0").tickY(most, String.format(Locale.ROOT, "%.0f", most));
    for (JsonNode bin : bins) {
      figure.bar(
          bin.get("from_ms").asDouble(),
          bin.get("to_ms").asDouble(),
          bin.get("hits").asDouble(),
          "%s to %s ms: %s"
              .formatted(
                  bin.get("from_ms").asText(),
                  bin.get("to_ms").asText(),
                  bin.get("hits").asText()));
    }
    return new Section(
        "Latency", figure.toString(), "Negative where the decision came before the word ended.");
  }

  private static Section recordings(Figures figures) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < figures.at("/by_recording").size(); i++) {
      String at = "/by_recording/" + i;
      rows.add(
          List.of(
              figures.text(at + "/file"),
              figures.number(at + "/audio_s", 1),
              figures.number(at + "/hits", 0),
              figures.number(at + "/misses", 0),
              figures.number(at + "/duplicates", 0),
              figures.number(at + "/false_accepts", 0)));
    }
    return new Section(
        "By recording",
        Tables.of(
            List.of("recording", "seconds", "found", "missed", "duplicates", "false accepts"),
            rows),
        "");
  }
}
