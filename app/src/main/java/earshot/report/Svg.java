package earshot.report;

import java.util.List;
import java.util.Locale;

/** A drawing; its colours are those of the page's style. */
final class Svg {
  private final StringBuilder parts = new StringBuilder();
  private final int width;
  private final int height;
  private final String title;

  Svg(int width, int height, String title) {
    this.width = width;
    this.height = height;
    this.title = title;
  }

  void line(String style, double x1, double y1, double x2, double y2) {
    add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        style, x1, y1, x2, y2);
  }

  void box(String style, double x, double y, double boxWidth, double boxHeight, String tip) {
    add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
        style, x, y, Math.max(0, boxWidth), Math.max(0, boxHeight), Html.escaped(tip));
  }

  /** A box that is the fuller in colour the larger the share, 0 to 1. */
  void shade(double share, double x, double y, double boxWidth, double boxHeight, String tip) {
    add(
        "<rect class=\"shade\" fill-opacity=\"%.3f\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
        share, x, y, boxWidth, boxHeight, Html.escaped(tip));
  }

  void dot(String style, double x, double y, String tip) {
    add(
        "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"><title>%s</title></circle>",
        style, x, y, Html.escaped(tip));
  }

  void path(String style, List<double[]> points) {
    var text = new StringBuilder();
    for (double[] point : points) {
      text.append(text.isEmpty() ? 'M' : 'L');
      text.append(String.format(Locale.ROOT, "%.1f %.1f", point[0], point[1]));
    }
    add("<path class=\"%s\" d=\"%s\"/>", style, text);
  }

  void text(String style, double x, double y, String text) {
    add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", style, x, y, Html.escaped(text));
  }

  /** Text from bottom to top. */
  void uprightText(String style, double x, double y, String text) {
    add(
        "<text class=\"%s\" transform=\"translate(%.1f %.1f) rotate(-90)\">%s</text>",
        style, x, y, Html.escaped(text));
  }

  private void add(String format, Object... values) {
    parts.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  @Override
  public String toString() {
    return "<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" aria-label=\"%s\">\n%s</svg>"
        .formatted(width, height, width, Html.escaped(title), parts);
  }
}
