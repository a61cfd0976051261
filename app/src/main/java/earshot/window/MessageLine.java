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
  private String remark = "";
  private String remarked = "";
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

  /** Is said behind what the ear is at next, as long as it is at that. */
  void remark(String sentence) {
    remark = " " + sentence;
  }

  /** Says what the ear is at, unless something else was said since and just now. */
  void show(EarState state) {
    boolean failed = state instanceof EarState.Failed;
    boolean news = !state.sentence().equals(lastSentence);
    lastSentence = state.sentence();
    if (news) {
      remarked = remark;
      remark = "";
    }
    if (!news && !said.isEmpty() && System.nanoTime() - saidNanos < SHOWN_NANOS) {
      return;
    }
    said = "";
    String all = state.sentence() + remarked;
    if (!all.equals(getText())) {
      setText(all);
    }
    pseudoClassStateChanged(FAILED, failed);
  }
}
