package earshot.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The texts left of a picture; one that would touch the one before is left out. */
final class Gutter extends Region {
  static final double WIDTH = 78;
  private static final double PADDING = 8;

  private final List<Tick> ticks;
  private final List<Label> labels = new ArrayList<>();

  Gutter(List<Tick> ticks) {
    this.ticks = ticks;
    for (Tick tick : ticks) {
      var label = new Label(tick.text());
      label.getStyleClass().add("tick");
      labels.add(label);
    }
    getChildren().addAll(labels);
    setMinSize(WIDTH, 0);
    setPrefSize(WIDTH, 0);
    setMaxWidth(WIDTH);
  }

  @Override
  protected void layoutChildren() {
    double occupiedBelow = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      double width = Math.min(label.prefWidth(-1), WIDTH - PADDING);
      double height = label.prefHeight(width);
      double top = ticks.get(i).place() * getHeight() - height / 2;
      top = Math.max(-1, Math.min(getHeight() - height + 1, top));
      boolean fits = top >= occupiedBelow;
      label.setVisible(fits);
      if (fits) {
        occupiedBelow = top + height - 2;
        label.resizeRelocate(WIDTH - PADDING - width, snapPositionY(top), width, height);
      }
    }
  }
}
