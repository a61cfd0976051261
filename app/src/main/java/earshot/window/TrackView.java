package earshot.window;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A titled picture with its scale at the left. */
final class TrackView extends VBox {
  private static final double MIN_HEIGHT = 24;

  private final RollingView picture;
  private final StackPane layers;
  private final double share;

  /**
   * Puts them together.
   *
   * @param title what is shown
   * @param note its unit or size, in small
   * @param share of the height that is left
   * @param ticks the scale, from the top down
   * @param picture what scrolls
   */
  TrackView(String title, String note, double share, List<Tick> ticks, RollingView picture) {
    this.picture = picture;
    this.share = share;
    var heading = new Label(title);
    heading.getStyleClass().add("track-title");
    var remark = new Label(note);
    remark.getStyleClass().add("track-note");
    var head = new HBox(8, heading, remark);
    head.getStyleClass().add("track-head");
    layers = new StackPane(picture);
    layers.setMinSize(0, 0);
    HBox.setHgrow(layers, Priority.ALWAYS);
    var body = new HBox(new Gutter(ticks), layers);
    body.setMinHeight(MIN_HEIGHT);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    getStyleClass().add("track");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(title + ", " + note);
  }

  /** Puts something over the picture. */
  TrackView under(Node cover) {
    layers.getChildren().add(cover);
    return this;
  }

  RollingView picture() {
    return picture;
  }

  double share() {
    return share;
  }
}
