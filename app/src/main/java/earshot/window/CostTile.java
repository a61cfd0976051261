package earshot.window;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** One figure: its value, its unit, and more on hovering. */
final class CostTile extends VBox {
  private final Label value = new Label("–");
  private final Tooltip tip = new Tooltip();
  private final Label unit;
  private String caption;

  CostTile(String caption, String explanation) {
    this.caption = caption;
    value.getStyleClass().add("cost-value");
    unit = new Label(caption);
    unit.getStyleClass().add("cost-caption");
    getChildren().addAll(value, unit);
    getStyleClass().add("cost-tile");
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    Tooltip.install(this, tip);
    explain(explanation);
    show("–");
  }

  void show(String text) {
    if (!value.getText().equals(text) || getAccessibleText() == null) {
      value.setText(text);
      setAccessibleText(caption + ": " + text);
    }
  }

  /** Names it otherwise. */
  void caption(String other) {
    if (!other.equals(caption)) {
      caption = other;
      unit.setText(other);
      setAccessibleText(other + ": " + value.getText());
    }
  }

  void explain(String explanation) {
    if (!explanation.equals(tip.getText())) {
      tip.setText(explanation);
    }
  }
}
