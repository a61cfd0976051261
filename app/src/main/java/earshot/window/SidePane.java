package earshot.window;

import earshot.window.live.Heard;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The word, the scores of all words, and the list. */
final class SidePane extends VBox {
  /** Word, heading and scores come first; what follows is for a desk. */
  private static final int DESK_FROM = 3;

  private final LiveHistory history;
  private final Colours colours;
  private final WordView word = new WordView();
  private final ScoreMeters meters;
  private final DetectionList list;

  SidePane(LiveHistory history, ObservableList<Heard> heard, Shortcuts shortcuts, Colours colours) {
    this.history = history;
    this.colours = colours;
    meters = new ScoreMeters(history, colours);
    list = new DetectionList(heard, history.shape().labels(), colours);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren()
        .addAll(word, heading("Scores"), meters, heading("Heard"), list, buttons(shortcuts));
    getStyleClass().add("side");
  }

  /** A side that may be longer than the window is high. */
  static ScrollPane scrolling(Region side) {
    var scroll = new ScrollPane(side);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.setPrefHeight(0);
    scroll.getStyleClass().add("side-scroll");
    return scroll;
  }

  static Label heading(String text) {
    var heading = new Label(text);
    heading.getStyleClass().add("side-title");
    return heading;
  }

  private static HBox buttons(Shortcuts shortcuts) {
    var buttons =
        new HBox(
            6,
            Icons.button("why", Feather.SEARCH, Shortcut.WHY, shortcuts),
            Icons.button("play", Feather.VOLUME_2, Shortcut.PLAY, shortcuts),
            Icons.button("wrong", Feather.THUMBS_DOWN, Shortcut.WRONG, shortcuts),
            Icons.button("missed", Feather.USER_X, Shortcut.MISSED, shortcuts),
            Icons.button("copy", Feather.COPY, Shortcut.COPY, shortcuts),
            Icons.button("save-events", Feather.SAVE, Shortcut.SAVE_EVENTS, shortcuts));
    buttons.getStyleClass().add("list-buttons");
    return buttons;
  }

  /** Words alone for a room; their list and what is done with it for a desk. */
  void show(Size size) {
    word.show(size);
    boolean desk = size == Size.DESK;
    for (Node part : desk().toList()) {
      part.setVisible(desk);
      part.setManaged(desk);
    }
  }

  private Stream<Node> desk() {
    return getChildren().stream().skip(DESK_FROM);
  }

  void say(Heard heard, long nowNanos) {
    String keyword = heard.detection().keyword();
    word.show(keyword, colours.keyword(history.shape().labels(), keyword), nowNanos);
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
