package earshot.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A confusion matrix: rows are truth, the colour is the share of the row. */
final class ConfusionFigure {
  private static final int CELL = 44;
  private static final int LEFT = 104;
  private static final int TOP = 92;

  private ConfusionFigure() {}

  static String draw(JsonNode labels, JsonNode confusion) {
    int size = labels.size();
    var svg = new Svg(LEFT + size * CELL + 8, TOP + size * CELL + 8, "Confusion matrix");
    for (int truth = 0; truth < size; truth++) {
      double y = TOP + truth * CELL;
      long row = 0;
      for (JsonNode cell : confusion.get(truth)) {
        row += cell.asLong();
      }
      svg.text("label end", LEFT - 8, y + CELL / 2.0 + 4, labels.get(truth).asText());
      svg.uprightText(
          "label", LEFT + truth * CELL + CELL / 2.0 + 4, TOP - 8, labels.get(truth).asText());
      for (int answer = 0; answer < size; answer++) {
        long count = confusion.get(truth).get(answer).asLong();
        double share = row == 0 ? 0 : (double) count / row;
        double x = LEFT + answer * CELL;
        svg.box("cell", x, y, CELL - 2, CELL - 2, "");
        svg.shade(
            share,
            x,
            y,
            CELL - 2,
            CELL - 2,
            String.format(
                Locale.ROOT,
                "%s answered as %s: %d (%.1f %%)",
                labels.get(truth).asText(),
                labels.get(answer).asText(),
                count,
                100 * share));
        if (count > 0) {
          svg.text(
              share > 0.5 ? "count on" : "count",
              x + CELL / 2.0 - 1,
              y + CELL / 2.0 + 3,
              String.valueOf(count));
        }
      }
    }
    return svg.toString();
  }
}
