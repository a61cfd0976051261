package earshot.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** How long before its right edge what is above it was heard. */
final class TimeAxis extends Pane {
  private static final int MOST_LABELS = 60;

  private final double everySeconds;
  private final List<Label> labels = new ArrayList<>();
  private double shownSeconds = 1;

  private TimeAxis(String edge, double everySeconds, String form, double unitsPerSecond) {
    this.everySeconds = everySeconds;
    for (int i = 0; i < MOST_LABELS; i++) {
      double units = i * everySeconds * unitsPerSecond;
      var label = new Label(i == 0 ? edge : String.format(Locale.ROOT, form, units));
      label.getStyleClass().add("tick");
      label.setVisible(false);
      labels.add(label);
    }
    getChildren().addAll(labels);
    setMinHeight(18);
    setPrefHeight(18);
  }

  /** A label each second. */
  static TimeAxis ofSeconds() {
    return new TimeAxis("now", 1, "−%.0f s", 1);
  }

  /** A label each tenth of a second before a decision. */
  static TimeAxis ofTenths() {
    return new TimeAxis("decision", 0.1, "−%.0f ms", 1000);
  }

  /** The word at the right edge. */
  void setEdge(String edge) {
    if (!labels.get(0).getText().equals(edge)) {
      labels.get(0).setText(edge);
    }
  }

  /** Places the labels for so many seconds across. */
  void show(double secondsAcross) {
    if (secondsAcross != shownSeconds) {
      shownSeconds = secondsAcross;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double width = getWidth() - Gutter.WIDTH;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      double seconds = i * everySeconds;
      label.setVisible(seconds < shownSeconds - 0.3 * everySeconds);
      double labelWidth = label.prefWidth(-1);
      double x = getWidth() - width * seconds / shownSeconds;
      label.setLayoutX(Math.rint(i == 0 ? x - labelWidth : x - labelWidth / 2));
      label.setLayoutY(1);
    }
  }
}
