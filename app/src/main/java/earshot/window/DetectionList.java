package earshot.window;

import earshot.decoder.Labels;
import earshot.spotting.Detection;
import earshot.window.paint.Argb;
import earshot.window.paint.Colours;
import java.util.Locale;
import java.util.function.ToIntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** What was heard, the newest first. */
final class DetectionList extends ListView<Detection> {
  private static final int MOST = 500;

  DetectionList(Labels labels, Colours colours) {
    ToIntFunction<Detection> colour = d -> colours.keyword(labels, d.keyword());
    setCellFactory(list -> new Cell(colour));
    setFocusTraversable(true);
    setId("detections");
    setAccessibleText("Detections, the newest first");
    var nothing = new Label("No word yet");
    nothing.getStyleClass().add("list-empty");
    setPlaceholder(nothing);
    setMinHeight(0);
    setPrefHeight(120);
    getStyleClass().add("detections");
  }

  void add(Detection detection) {
    getItems().add(0, detection);
    if (getItems().size() > MOST) {
      getItems().remove(MOST);
    }
  }

  /** A time as minutes, seconds and hundredths. */
  static String time(double seconds) {
    long hundredths = Math.round(seconds * 100);
    return String.format(
        Locale.ROOT, "%d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
  }

  private static final class Cell extends ListCell<Detection> {
    private final ToIntFunction<Detection> colour;
    private final Circle dot = new Circle(5);
    private final Label word = new Label();
    private final Label score = new Label();
    private final Label time = new Label();
    private final HBox row;

    Cell(ToIntFunction<Detection> colour) {
      this.colour = colour;
      word.getStyleClass().add("list-word");
      score.getStyleClass().add("list-number");
      time.getStyleClass().add("list-number");
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      row = new HBox(10, dot, word, space, score, time);
      row.getStyleClass().add("list-row");
    }

    @Override
    protected void updateItem(Detection detection, boolean empty) {
      super.updateItem(detection, empty);
      if (empty) {
        setGraphic(null);
        return;
      }
      dot.setStyle("-fx-fill: " + Argb.css(colour.applyAsInt(detection)));
      word.setText(detection.keyword());
      score.setText(String.format(Locale.ROOT, "%.2f", detection.score()));
      time.setText(time(detection.timeSeconds()));
      setAccessibleText(word.getText() + " at " + time.getText() + ", score " + score.getText());
      setGraphic(row);
    }
  }
}
