package earshot.window;

import earshot.window.paint.Argb;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** One word: its colour, its name, its score now and its threshold. */
final class ScoreMeter extends HBox {
  private static final double BAR_HEIGHT = 6;

  private final Rectangle bar = new Rectangle(0, BAR_HEIGHT);
  private final Rectangle limit = new Rectangle(2, BAR_HEIGHT + 6);
  private final Pane track = new Pane();
  private final Label name;
  private double shownWidth = -1;
  private double shownLimit = -1;

  ScoreMeter(String word, int colour) {
    super(10);
    var dot = new Circle(5);
    dot.setStyle("-fx-fill: " + Argb.css(colour));
    name = new Label(word);
    name.getStyleClass().add("meter-word");
    name.minWidthProperty().bind(name.prefWidthProperty());
    bar.setStyle("-fx-fill: " + Argb.css(colour));
    bar.setArcWidth(BAR_HEIGHT);
    bar.setArcHeight(BAR_HEIGHT);
    limit.getStyleClass().add("meter-limit");
    limit.setLayoutY(-3);
    track.getStyleClass().add("meter-track");
    track.getChildren().addAll(bar, limit);
    track.setMinHeight(BAR_HEIGHT);
    track.setMaxHeight(BAR_HEIGHT);
    track.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(track, Priority.ALWAYS);
    getChildren().addAll(dot, name, track);
    getStyleClass().add("meter");
    setAccessibleText("Score of " + word);
  }

  Label name() {
    return name;
  }

  void show(double score, double threshold) {
    double width = Math.rint(score * track.getWidth());
    if (width != shownWidth) {
      shownWidth = width;
      bar.setWidth(width);
    }
    double place = Math.rint(threshold * track.getWidth());
    if (place != shownLimit) {
      shownLimit = place;
      limit.setLayoutX(place);
    }
  }
}
