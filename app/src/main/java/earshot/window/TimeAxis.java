package earshot.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** How long ago what is above it was heard. */
final class TimeAxis extends Pane {
  private static final int MOST_SECONDS = 60;

  private final List<Label> labels = new ArrayList<>();

  private double shownSeconds = 1;

  TimeAxis() {
    for (int seconds = 0; seconds < MOST_SECONDS; seconds++) {
      var label = new Label(seconds == 0 ? "now" : "−" + seconds + " s");
      label.getStyleClass().add("tick");
      label.setVisible(false);
      labels.add(label);
    }
    getChildren().addAll(labels);
    setMinHeight(18);
    setPrefHeight(18);
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
    double secondsAcross = shownSeconds;
    double width = getWidth() - Gutter.WIDTH;
    for (int seconds = 0; seconds < labels.size(); seconds++) {
      Label label = labels.get(seconds);
      label.setVisible(seconds < secondsAcross - 0.3);
      double labelWidth = label.prefWidth(-1);
      double x = getWidth() - width * seconds / secondsAcross;
      label.setLayoutX(Math.rint(seconds == 0 ? x - labelWidth : x - labelWidth / 2));
      label.setLayoutY(1);
    }
  }
}
