package earshot.window;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys, over the window; a press anywhere closes it. */
final class HelpOverlay extends StackPane {
  private static final double KEY_WIDTH = 100;
  private static final double CARD_WIDTH = 1130;

  HelpOverlay(Runnable close) {
    setId("help-overlay");
    getStyleClass().add("overlay");
    var groups = new FlowPane(30, 16);
    for (Shortcut.Group group : Shortcut.Group.values()) {
      groups.getChildren().add(table(group));
    }
    groups.setPrefWrapLength(CARD_WIDTH);
    var title = new Label("Keys");
    title.getStyleClass().add("page-title");
    var thresholds =
        new Label(
            "Thresholds: drag the dot of a word in the score picture, or reach it with Tab and press"
                + " Up or Down (Page Up and Page Down for larger steps).");
    thresholds.setWrapText(true);
    thresholds.setMinHeight(Region.USE_PREF_SIZE);
    var card = new VBox(14, title, groups, thresholds);
    card.getStyleClass().add("card");
    card.setMaxSize(CARD_WIDTH + 70, Region.USE_PREF_SIZE);
    getChildren().add(card);
    setOnMouseClicked(click -> close.run());
  }

  private static VBox table(Shortcut.Group group) {
    var table = new GridPane();
    table.setHgap(12);
    table.setVgap(3);
    var keys = new ColumnConstraints(KEY_WIDTH);
    keys.setHalignment(HPos.RIGHT);
    table.getColumnConstraints().addAll(keys, new ColumnConstraints());
    int row = 0;
    for (Shortcut shortcut : Shortcut.of(group)) {
      var key = new Label(shortcut.keys());
      key.getStyleClass().add("key");
      table.addRow(row++, key, new Label(shortcut.does()));
    }
    var title = new Label(group.title());
    title.getStyleClass().add("side-title");
    return new VBox(6, title, table);
  }
}
