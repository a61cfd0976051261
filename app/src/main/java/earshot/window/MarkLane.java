package earshot.window;

import earshot.spotting.Detection;
import earshot.window.paint.Argb;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The words above the marks, scrolling with them. */
final class MarkLane extends Pane {
  private final List<Mark> marks = new ArrayList<>();

  private record Mark(long step, Label label) {}

  MarkLane() {
    getStyleClass().add("mark-lane");
    setMinHeight(22);
    setPrefHeight(22);
  }

  void add(Detection detection, long step, int colour) {
    var label = new Label(detection.keyword());
    label.getStyleClass().add("mark");
    label.setStyle("-fx-text-fill: " + Argb.css(colour));
    marks.add(new Mark(step, label));
    getChildren().add(label);
  }

  /**
   * Moves all marks.
   *
   * @param end the step after the last that is shown
   * @param columns steps across the pictures
   */
  void show(long end, int columns) {
    marks.removeIf(mark -> mark.step() < end - columns && getChildren().remove(mark.label()));
    double width = getWidth() - Gutter.WIDTH;
    for (Mark mark : marks) {
      double x = Gutter.WIDTH + width * (columns - (end - mark.step())) / columns;
      double labelWidth = mark.label().prefWidth(-1);
      mark.label().setLayoutX(Math.rint(Math.min(x - labelWidth / 2, getWidth() - labelWidth)));
    }
  }
}
