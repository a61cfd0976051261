package earshot.window;

import earshot.window.paint.Argb;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The word that was just heard, large, fading until only a trace is left. */
final class WordView extends StackPane {
  private static final double USUAL_SIZE = 76;
  private static final double STAGE_SIZE = 150;
  private static final double HELD_SECONDS = 1.2;
  private static final double FADING_SECONDS = 1.6;
  private static final double STEPS_OF_OPACITY = 40;

  private final Text word = new Text();
  private final Label idle = new Label("listening");
  private long heardNanos;
  private boolean fading;
  private double largest = USUAL_SIZE;

  WordView() {
    getStyleClass().add("word-view");
    idle.getStyleClass().add("word-idle");
    word.setVisible(false);
    word.setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(idle, word);
    setMinHeight(112);
    setPrefHeight(112);
  }

  /** Large enough for a room, or as usual. */
  void show(Size size) {
    largest = size == Size.STAGE ? STAGE_SIZE : USUAL_SIZE;
    double height = size == Size.STAGE ? 220 : 112;
    setMinHeight(height);
    setPrefHeight(height);
  }

  /** Lets a word appear. */
  void show(String keyword, int colour, long nowNanos) {
    word.setText(keyword);
    word.setAccessibleText("Heard: " + keyword);
    word.setFont(Font.font(null, FontWeight.BOLD, largest));
    double room = getWidth() - 16;
    double width = word.getLayoutBounds().getWidth();
    if (room > 0 && width > room) {
      word.setFont(Font.font(null, FontWeight.BOLD, Math.floor(largest * room / width)));
    }
    word.setStyle("-fx-fill: " + Argb.css(colour));
    word.setOpacity(1);
    word.setVisible(true);
    idle.setVisible(false);
    heardNanos = nowNanos;
    fading = true;
  }

  /** Fades; in steps, so that nothing is drawn when nothing can be seen to change. */
  void frame(long nowNanos) {
    if (!fading) {
      return;
    }
    double seconds = (nowNanos - heardNanos) / 1e9;
    double left = 1 - Math.max(0, seconds - HELD_SECONDS) / FADING_SECONDS;
    if (left <= 0) {
      clear();
    } else {
      word.setOpacity(Math.ceil(left * left * STEPS_OF_OPACITY) / STEPS_OF_OPACITY);
    }
  }

  void clear() {
    fading = false;
    word.setVisible(false);
    idle.setVisible(true);
  }

  /** What is said while there is no word. */
  void setIdleText(String text) {
    if (!idle.getText().equals(text)) {
      idle.setText(text);
    }
  }
}
