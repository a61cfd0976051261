package earshot.window;

import earshot.window.paint.Argb;
import earshot.window.why.Contribution;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** Bars for what carried most. */
final class ShareBars extends VBox {
  private static final double WIDTH = 96;
  private static final double HEIGHT = 7;

  ShareBars(String id, List<Contribution> contributions, int supporting, int opposing) {
    setId(id);
    getStyleClass().add("share-bars");
    double largest = contributions.stream().mapToDouble(c -> Math.abs(c.share())).max().orElse(1);
    for (Contribution contribution : contributions) {
      double width = largest > 0 ? WIDTH * Math.abs(contribution.share()) / largest : 0;
      var bar = new Rectangle(width, HEIGHT);
      bar.setArcWidth(4);
      bar.setArcHeight(4);
      bar.setY(5);
      bar.setStyle("-fx-fill: " + Argb.css(contribution.share() >= 0 ? supporting : opposing));
      var track = new Pane(bar);
      track.setMinWidth(WIDTH);
      var name = new Label(contribution.name());
      name.getStyleClass().add("share-name");
      name.setMinWidth(118);
      var number = new Label(String.format(Locale.ROOT, "%+.2f", contribution.share()));
      number.getStyleClass().add("list-number");
      var row = new HBox(8, name, track, number);
      row.setAccessibleText(contribution.name() + ": " + number.getText());
      getChildren().add(row);
    }
  }
}
