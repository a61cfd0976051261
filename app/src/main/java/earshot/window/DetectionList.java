package earshot.window;

import earshot.decoder.Labels;
import earshot.spotting.Detection;
import earshot.window.live.Heard;
import earshot.window.paint.Argb;
import earshot.window.paint.Colours;
import java.util.Locale;
import java.util.function.ToIntFunction;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** What was heard, the newest first. */
final class DetectionList extends ListView<Heard> {
  DetectionList(ObservableList<Heard> heard, Labels labels, Colours colours) {
    super(heard);
    ToIntFunction<Heard> colour = h -> colours.keyword(labels, h.detection().keyword());
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

  /** A time as minutes, seconds and hundredths. */
  static String time(double seconds) {
    long hundredths = Math.round(seconds * 100);
    return String.format(
        Locale.ROOT, "%d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
  }

  private static final class Cell extends ListCell<Heard> {
    private final ToIntFunction<Heard> colour;
    private final Circle dot = new Circle(5);
    private final Label word = new Label();
    private final Label score = new Label();
    private final Label time = new Label();
    private final Label latency = new Label();
    private final HBox row;

    Cell(ToIntFunction<Heard> colour) {
      this.colour = colour;
      word.getStyleClass().add("list-word");
      score.getStyleClass().add("list-number");
      time.getStyleClass().add("list-number");
      latency.getStyleClass().add("list-number");
      score.setTooltip(new Tooltip("Its score at the decision, 0 to 1"));
      latency.setTooltip(
          new Tooltip("From the arrival of the last block of sound at the ear to the decision"));
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      row = new HBox(10, dot, word, space, latency, score, time);
      row.getStyleClass().add("list-row");
    }

    @Override
    protected void updateItem(Heard heard, boolean empty) {
      super.updateItem(heard, empty);
      if (empty) {
        setGraphic(null);
        return;
      }
      Detection detection = heard.detection();
      dot.setStyle("-fx-fill: " + Argb.css(colour.applyAsInt(heard)));
      word.setText(detection.keyword());
      score.setText(String.format(Locale.ROOT, "%.2f", detection.score()));
      time.setText(time(detection.timeSeconds()));
      latency.setText(String.format(Locale.ROOT, "%.1f ms", heard.latencyMillis()));
      setAccessibleText(word.getText() + " at " + time.getText() + ", score " + score.getText());
      setGraphic(row);
    }
  }
}
