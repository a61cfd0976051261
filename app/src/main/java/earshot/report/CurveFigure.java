package earshot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Curves in a frame with ticks. */
final class CurveFigure {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 340;
  private static final int LEFT = 62;
  private static final int RIGHT = 120;
  private static final int TOP = 14;
  private static final int BOTTOM = 52;

  private final Svg svg;
  private final Axis x;
  private final Axis y;
  private int curves;

  /**
   * Makes an empty frame.
   *
   * @param title for those who cannot see it
   * @param scale of the x axis
   * @param lowX the lowest value of x
   * @param highX the highest value of x
   * @param highY the highest value of y; the lowest is 0
   */
  CurveFigure(String title, Axis.Scale scale, double lowX, double highX, double highY) {
    svg = new Svg(WIDTH, HEIGHT, title);
    x = new Axis(scale, lowX, highX, LEFT, WIDTH - RIGHT);
    y = Axis.linear(0, highY, HEIGHT - BOTTOM, TOP);
  }

  /** Names the axes. */
  CurveFigure axes(String nameX, String nameY) {
    svg.text("label middle", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, nameX);
    svg.uprightText("label middle", 16, (TOP + HEIGHT - BOTTOM) / 2.0, nameY);
    svg.line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
    svg.line("axis", LEFT, TOP, LEFT, HEIGHT - BOTTOM);
    return this;
  }

  CurveFigure tickX(double value, String text) {
    svg.line("grid", x.at(value), TOP, x.at(value), HEIGHT - BOTTOM);
    svg.text("tick middle", x.at(value), HEIGHT - BOTTOM + 18, text);
    return this;
  }

  CurveFigure tickY(double value, String text) {
    svg.line("grid", LEFT, y.at(value), WIDTH - RIGHT, y.at(value));
    svg.text("tick end", LEFT - 6, y.at(value) + 4, text);
    return this;
  }

  /**
   * A point of a curve.
   *
   * @param x along
   * @param y up
   * @param interval of y, where it is known
   * @param tip shown on the point
   */
  record Point(double x, double y, Optional<double[]> interval, String tip) {}

  /** Adds a curve; its name stands at its end. */
  CurveFigure curve(String name, List<Point> points) {
    String style = "c" + curves % 6;
    var path = new ArrayList<double[]>();
    for (Point point : points) {
      path.add(new double[] {x.at(point.x()), y.at(point.y())});
    }
    svg.path("curve " + style, path);
    for (Point point : points) {
      point
          .interval()
          .ifPresent(
              i -> svg.line("whisker", x.at(point.x()), y.at(i[0]), x.at(point.x()), y.at(i[1])));
      svg.dot("dot " + style, x.at(point.x()), y.at(point.y()), point.tip());
    }
    svg.text("label " + style, WIDTH - RIGHT + 8, TOP + 12 + curves * 18, name);
    curves++;
    return this;
  }

  /** Adds bars between pairs of x. */
  CurveFigure bar(double fromX, double toX, double value, String tip) {
    double top = y.at(value);
    svg.box("bar", x.at(fromX) + 0.5, top, x.at(toX) - x.at(fromX) - 1, HEIGHT - BOTTOM - top, tip);
    return this;
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
