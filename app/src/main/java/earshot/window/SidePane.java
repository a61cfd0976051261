package earshot.window;

import earshot.spotting.Detection;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The word, the scores of all words, and the list. */
final class SidePane extends VBox {
  private final LiveHistory history;
  private final Colours colours;
  private final WordView word = new WordView();
  private final ScoreMeters meters;
  private final DetectionList list;

  SidePane(LiveHistory history, Colours colours) {
    this.history = history;
    this.colours = colours;
    meters = new ScoreMeters(history, colours);
    list = new DetectionList(history.shape().labels(), colours);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(word, heading("Scores"), meters, heading("Heard"), list);
    getStyleClass().add("side");
  }

  private static Label heading(String text) {
    var heading = new Label(text);
    heading.getStyleClass().add("side-title");
    return heading;
  }

  void add(Detection detection, long nowNanos) {
    int colour = colours.keyword(history.shape().labels(), detection.keyword());
    word.show(detection.keyword(), colour, nowNanos);
    list.add(detection);
  }

  void frame(long nowNanos, String idleText) {
    word.frame(nowNanos);
    word.setIdleText(idleText);
    meters.frame();
  }

  DetectionList list() {
    return list;
  }
}
