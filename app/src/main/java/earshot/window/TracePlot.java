package earshot.window;

import earshot.window.bench.Bench;
import earshot.window.bench.Bench.Trace;
import earshot.window.paint.Argb;
import earshot.window.paint.Colours;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** One trace of the bench over time: spikes as strokes, the others as a line. */
final class TracePlot extends VBox {
  private static final double MARGIN = 4;
  private static final double SHRINKING = 0.98;

  private final Bench bench;
  private final Trace trace;
  private final Color surface;
  private final Color grid;
  private final Color colour;
  private final Canvas canvas = new Canvas(1, 1);
  private final Pane pane = new Pane(canvas);
  private final Label range = new Label();
  private double largest = 1;
  private long shownSteps = -1;

  TracePlot(String name, String note, Bench bench, Trace trace, Colours colours, int argb) {
    this.bench = bench;
    this.trace = trace;
    surface = Color.web(Argb.css(colours.surface()));
    grid = Color.web(Argb.css(colours.grid()));
    colour = Color.web(Argb.css(argb));
    var title = new Label(name);
    title.getStyleClass().add("track-title");
    var remark = new Label(note);
    remark.getStyleClass().add("track-note");
    range.getStyleClass().add("track-note");
    canvas.widthProperty().bind(pane.widthProperty());
    canvas.heightProperty().bind(pane.heightProperty());
    pane.setMinHeight(20);
    pane.setPrefHeight(40);
    VBox.setVgrow(pane, Priority.ALWAYS);
    getChildren().addAll(new HBox(8, title, remark, range), pane);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name + ", " + note);
  }

  void frame() {
    if (bench.steps() == shownSteps) {
      return;
    }
    shownSteps = bench.steps();
    double peak = trace == Trace.MEMBRANE ? bench.parameters().threshold() : 0.05;
    for (int back = 0; back < Bench.KEPT; back++) {
      peak = Math.max(peak, Math.abs(bench.value(trace, back)));
    }
    largest = Math.max(peak, largest * SHRINKING);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setFill(surface);
    g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    boolean strokes = trace == Trace.INPUT || trace == Trace.OUTPUT;
    if (strokes) {
      drawStrokes(g);
    } else {
      drawLine(g);
    }
    range.setText(strokes ? "" : "now %.2f".formatted(bench.value(trace, 0)));
  }

  private double x(int back) {
    return canvas.getWidth() * (1 - (back + 0.5) / Bench.KEPT);
  }

  private void drawStrokes(GraphicsContext g) {
    double height = canvas.getHeight();
    g.setStroke(colour);
    g.setLineWidth(2);
    for (int back = 0; back < Bench.KEPT; back++) {
      double spikes = bench.value(trace, back);
      if (spikes > 0) {
        double length = (height - 2 * MARGIN) * Math.min(1, 0.5 + 0.125 * spikes);
        g.strokeLine(x(back), height - MARGIN, x(back), height - MARGIN - length);
      }
    }
  }

  private double y(double value) {
    double height = canvas.getHeight();
    double zero = trace == Trace.ANSWER ? height - MARGIN : height * 0.72;
    double room = value >= 0 ? zero - MARGIN : height - MARGIN - zero;
    return zero - value / largest * room;
  }

  private void drawLine(GraphicsContext g) {
    g.setStroke(grid);
    g.setLineWidth(1);
    g.strokeLine(0, Math.rint(y(0)) + 0.5, canvas.getWidth(), Math.rint(y(0)) + 0.5);
    if (trace == Trace.MEMBRANE) {
      g.setStroke(colour);
      g.setLineDashes(6, 5);
      double threshold = y(bench.parameters().threshold());
      g.strokeLine(0, threshold, canvas.getWidth(), threshold);
      g.setLineDashes();
    }
    g.setStroke(colour);
    g.setLineWidth(1.6);
    g.beginPath();
    g.moveTo(x(Bench.KEPT - 1), y(bench.value(trace, Bench.KEPT - 1)));
    for (int back = Bench.KEPT - 2; back >= 0; back--) {
      g.lineTo(x(back), y(bench.value(trace, back)));
    }
    g.stroke();
  }
}
