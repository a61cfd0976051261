package earshot.window;

import earshot.window.live.EarState;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** One sentence at the bottom: what was just done, else what the ear is at. */
final class MessageLine extends Label {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final long SHOWN_NANOS = 8_000_000_000L;

  private String said = "";
  private String lastSentence = "";
  private long saidNanos;

  MessageLine() {
    setId("message");
    getStyleClass().add("message");
    setWrapText(false);
  }

  /** Says something for a while. */
  void say(String sentence) {
    said = sentence;
    saidNanos = System.nanoTime();
    setText(sentence);
  }

  /** Says what the ear is at, unless something else was said since and just now. */
  void show(EarState state) {
    boolean failed = state instanceof EarState.Failed;
    boolean news = !state.sentence().equals(lastSentence);
    lastSentence = state.sentence();
    if (!news && !said.isEmpty() && System.nanoTime() - saidNanos < SHOWN_NANOS) {
      return;
    }
    said = "";
    if (!state.sentence().equals(getText())) {
      setText(state.sentence());
    }
    pseudoClassStateChanged(FAILED, failed);
  }
}
