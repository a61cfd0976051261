package earshot.window;

import earshot.spotting.Detection;
import earshot.window.paint.Argb;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The words above the marks, scrolling with them. */
final class MarkLane extends Pane {
  private static final double SPACING = 6;

  private final List<Mark> marks = new ArrayList<>();

  private record Mark(long step, Label label) {}

  MarkLane() {
    getStyleClass().add("mark-lane");
    setMinHeight(22);
    setPrefHeight(22);
  }

  /** Adds a mark that is later than those before. */
  void add(Detection detection, long step, int colour) {
    var label = new Label(detection.keyword());
    label.getStyleClass().add("mark");
    label.setStyle("-fx-text-fill: " + Argb.css(colour));
    marks.add(new Mark(step, label));
    getChildren().add(label);
  }

  /**
   * Moves all marks; one that would touch the next is moved aside.
   *
   * @param end the step after the last that is shown
   * @param columns steps across the pictures
   */
  void show(long end, int columns) {
    marks.removeIf(mark -> mark.step() < end - columns && getChildren().remove(mark.label()));
    double width = getWidth() - Gutter.WIDTH;
    double room = getWidth();
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      double x = Gutter.WIDTH + width * (columns - (end - mark.step())) / columns;
      double labelWidth = mark.label().prefWidth(-1);
      double left = Math.rint(Math.min(x - labelWidth / 2, room - labelWidth));
      mark.label().setLayoutX(left);
      room = left - SPACING;
    }
  }
}
