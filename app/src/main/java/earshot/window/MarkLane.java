package earshot.window;

import earshot.window.live.Heard;
import earshot.window.paint.Argb;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** The words above the marks, moving with them; pressed, they tell why they fired. */
final class MarkLane extends Pane {
  private static final double SPACING = 6;

  private final List<Mark> marks = new ArrayList<>();
  private final Consumer<Heard> pressed;

  private record Mark(long step, Label label) {}

  MarkLane(Consumer<Heard> pressed) {
    this.pressed = pressed;
    getStyleClass().add("mark-lane");
    setMinHeight(22);
    setPrefHeight(22);
  }

  /** Adds a mark that is later than those before. */
  void add(Heard heard, int colour) {
    var label = new Label(heard.detection().keyword());
    label.getStyleClass().add("mark");
    label.setStyle("-fx-text-fill: " + Argb.css(colour));
    label.setAccessibleRole(AccessibleRole.BUTTON);
    label.setTooltip(new Tooltip("Why did it fire?"));
    label.setOnMouseClicked(click -> pressed.accept(heard));
    marks.add(new Mark(heard.step(), label));
    getChildren().add(label);
  }

  /**
   * Moves all marks; one that would touch the next is moved aside.
   *
   * @param end the step after the last that is shown
   * @param columns steps across the pictures
   * @param oldest step that can still be shown; marks before it are dropped
   */
  void show(long end, int columns, long oldest) {
    marks.removeIf(mark -> mark.step() < oldest && getChildren().remove(mark.label()));
    double width = getWidth() - Gutter.WIDTH;
    double room = getWidth();
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      boolean seen = mark.step() < end && mark.step() >= end - columns;
      mark.label().setVisible(seen);
      if (seen) {
        double x = Gutter.WIDTH + width * (columns - (end - mark.step())) / columns;
        double labelWidth = mark.label().prefWidth(-1);
        double left = Math.rint(Math.min(x - labelWidth / 2, room - labelWidth));
        mark.label().setLayoutX(left);
        room = left - SPACING;
      }
    }
  }
}
