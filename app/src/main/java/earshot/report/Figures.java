package earshot.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * The figures of a report as text. Each says in its markup which value of the JSON it is,
 * unrounded, so the page can be held against the file.
 *
 * @param root the whole JSON
 * @param base where the figures of one run are in it, a JSON pointer
 */
record Figures(JsonNode root, String base) {
  private static final String NONE = "–";

  /** A name as a part of a JSON pointer (RFC 6901). */
  static String key(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** A value by its pointer below the base. */
  JsonNode at(String pointer) {
    return root.at(base + pointer);
  }

  /** A share as a percentage. */
  String percent(String pointer) {
    return figure(pointer, at(pointer), "%.1f %%", 100);
  }

  /** A number with so many decimals. */
  String number(String pointer, int decimals) {
    return figure(pointer, at(pointer), "%,." + decimals + "f", 1);
  }

  /** The interval of a share, as percentages; nothing where there is none. */
  String percentInterval(String pointer) {
    return interval(pointer, "%.1f", 100, " %");
  }

  /** An interval with so many decimals. */
  String interval(String pointer, int decimals) {
    return interval(pointer, "%,." + decimals + "f", 1, "");
  }

  /** A text. */
  String text(String pointer) {
    JsonNode node = at(pointer);
    return node.isMissingNode() || node.isNull() ? NONE : Html.escaped(node.asText());
  }

  private String interval(String pointer, String format, double factor, String unit) {
    JsonNode node = at(pointer);
    if (!node.isArray()) {
      return "";
    }
    return "95&nbsp;%: "
        + figure(pointer + "/0", node.get(0), format, factor)
        + " to "
        + figure(pointer + "/1", node.get(1), format + unit.replace("%", "%%"), factor);
  }

  private String figure(String pointer, JsonNode node, String format, double factor) {
    if (!node.isNumber()) {
      return NONE;
    }
    return "<data value=\"%s\" data-of=\"%s\">%s</data>"
        .formatted(
            node.asText(),
            Html.escaped(base + pointer),
            String.format(Locale.ROOT, format, node.asDouble() * factor));
  }
}
