package earshot.app;

import earshot.training.EpochMetrics;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The curves of a training, epoch by epoch: the loss, and how much was answered rightly. */
final class TrainingCurves {
  private static final int LOSS = 1;
  private static final int RIGHT_IN_TRAINING = 2;
  private static final int RIGHT_HELD_OUT = 3;

  private final List<double[]> rows; // (epochs, columns of the metrics)

  private TrainingCurves(List<double[]> rows) {
    this.rows = rows;
  }

  /**
   * Reads what training wrote.
   *
   * @param metrics rows as {@link EpochMetrics} names them
   */
  static TrainingCurves read(Path metrics) throws IOException {
    List<double[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(metrics)) {
      if (!line.equals(EpochMetrics.HEADER)) {
        String[] cells = line.split(",", -1);
        double[] row = new double[cells.length];
        for (int i = 0; i < row.length; i++) {
          row[i] = Double.parseDouble(cells[i]);
        }
        rows.add(row);
      }
    }
    return new TrainingCurves(rows);
  }

  /** Whether nothing was learnt, so that there is nothing to draw. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Draws them as PNG; needs no display. */
  void draw(Path png, String title) throws IOException {
    System.setProperty("java.awt.headless", "true");
    XYChart chart =
        new XYChartBuilder()
            .width(900)
            .height(540)
            .title(title)
            .xAxisTitle("epoch")
            .yAxisTitle("loss")
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
    chart.getStyler().setYAxisDecimalPattern("0.##");
    chart.getStyler().setXAxisDecimalPattern("0");
    chart.getStyler().setYAxisGroupPosition(1, Styler.YAxisPosition.Right);
    chart.setYAxisGroupTitle(1, "answered rightly, %");
    chart.getStyler().setYAxisMin(1, 0.0);
    chart.getStyler().setYAxisMax(1, 100.0);
    add(chart, "loss", 0, LOSS, 1);
    add(chart, "training, as mixed", 1, RIGHT_IN_TRAINING, 100);
    if (rows.stream().anyMatch(row -> !Double.isNaN(row[RIGHT_HELD_OUT]))) {
      add(chart, "held out", 1, RIGHT_HELD_OUT, 100);
    }
    try (OutputStream out = Files.newOutputStream(png)) {
      BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG);
    }
  }

  private void add(XYChart chart, String name, int axis, int column, double factor) {
    double[] epochs = rows.stream().mapToDouble(row -> row[0]).toArray();
    double[] values = rows.stream().mapToDouble(row -> factor * row[column]).toArray();
    chart
        .addSeries(name, epochs, values)
        .setMarker(rows.size() == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE)
        .setYAxisGroup(axis);
  }
}
