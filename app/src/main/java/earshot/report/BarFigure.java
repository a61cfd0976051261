package earshot.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shares as bars, each with its interval. */
final class BarFigure {
  private static final int ROW = 24;
  private static final int LEFT = 150;
  private static final int WIDTH = 640;
  private static final int RIGHT = 84;

  private BarFigure() {}

  /**
   * A bar.
   *
   * @param name beside it
   * @param share 0 to 1
   * @param interval low and high, where it is known
   * @param note behind it
   */
  record Bar(String name, double share, Optional<double[]> interval, String note) {}

  static String draw(String title, List<Bar> bars) {
    var svg = new Svg(WIDTH, bars.size() * ROW + 30, title);
    Axis axis = Axis.linear(0, 1, LEFT, WIDTH - RIGHT);
    for (int percent = 0; percent <= 100; percent += 25) {
      double x = axis.at(percent / 100.0);
      svg.line("grid", x, 4, x, bars.size() * ROW + 6);
      svg.text("tick middle", x, bars.size() * ROW + 22, percent + " %");
    }
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = 6 + i * ROW;
      String tip = String.format(Locale.ROOT, "%s: %.2f %%", bar.name(), 100 * bar.share());
      svg.text("label end", LEFT - 8, y + 14, bar.name());
      svg.box("bar", LEFT, y + 3, axis.at(bar.share()) - LEFT, ROW - 8, tip);
      if (bar.interval().isPresent()) {
        double low = axis.at(bar.interval().get()[0]);
        double high = axis.at(bar.interval().get()[1]);
        double middle = y + 3 + (ROW - 8) / 2.0;
        svg.line("whisker", low, middle, high, middle);
        svg.line("whisker", low, middle - 4, low, middle + 4);
        svg.line("whisker", high, middle - 4, high, middle + 4);
      }
      svg.text("tick", WIDTH - RIGHT + 10, y + 14, bar.note());
    }
    return svg.toString();
  }
}
