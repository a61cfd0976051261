package earshot.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How runs differ, as a section; nothing where there is one run. */
final class Differences {
  private Differences() {}

  static List<Section> of(JsonNode root) {
    JsonNode differences = root.path("differences");
    if (differences.isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < differences.size(); i++) {
      var figures = new Figures(root, "/differences/" + i);
      boolean clips = differences.get(i).has("accuracy_difference");
      String share = clips ? "/accuracy_difference" : "/miss_rate_difference";
      String right = clips ? "_right" : "_hit";
      rows.add(
          List.of(
              figures.text("/second/model")
                  + " on "
                  + figures.text("/second/backend")
                  + " less "
                  + figures.text("/first/model")
                  + " on "
                  + figures.text("/first/backend"),
              figures.percent(share),
              figures.percentInterval(share + "_95ci"),
              figures.number("/only_first" + right, 0),
              figures.number("/only_second" + right, 0)));
    }
    return List.of(
        new Section(
            "Differences",
            Tables.of(
                List.of(
                    "runs",
                    "difference",
                    "95 % interval",
                    "only the first right",
                    "only the second"),
                rows),
            "Paired: the same recordings, resampled together."));
  }
}
