package earshot.window;

import earshot.decoder.Labels;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Argb;
import earshot.window.paint.Colours;
import earshot.window.paint.ScorePainter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/**
 * The thresholds over the scores: a handle for each word, which is dragged up and down, or moved by
 * the arrow keys, while the ear listens; the line of the one that is touched runs across.
 */
final class ThresholdLines extends Pane {
  private static final double HANDLE = 13;
  private static final double LEFT = 8;
  private static final double PITCH = 18;
  private static final double FINE = 0.01;
  private static final double COARSE = 0.1;

  private final List<Handle> handles = new ArrayList<>();
  private final ThresholdTarget target;

  /** Takes a new threshold and knows the present one. */
  interface ThresholdTarget {
    double threshold(String keyword);

    void set(String keyword, double threshold);
  }

  ThresholdLines(LiveHistory history, Colours colours, ThresholdTarget target) {
    this.target = target;
    Labels labels = history.shape().labels();
    for (String word : labels.keywords()) {
      handles.add(new Handle(word, colours.keyword(labels, word)));
    }
    handles.forEach(handle -> getChildren().add(handle.line));
    getChildren().addAll(handles);
    setPickOnBounds(false);
  }

  /** Shows the thresholds as they are. */
  void frame() {
    handles.forEach(Handle::follow);
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < handles.size(); i++) {
      handles.get(i).place(LEFT + i * PITCH);
    }
  }

  private final class Handle extends Region {
    private final String word;
    private final Line line = new Line();
    private final Tooltip tip = new Tooltip();
    private double shown = -1;

    Handle(String word, int colour) {
      this.word = word;
      setId("threshold-" + word);
      setAccessibleRole(AccessibleRole.SLIDER);
      getStyleClass().add("threshold-handle");
      setStyle("-fx-background-color: " + Argb.css(colour));
      line.setStyle("-fx-stroke: " + Argb.css(colour));
      line.getStyleClass().add("threshold-line");
      line.setMouseTransparent(true);
      line.visibleProperty().bind(focusedProperty().or(hoverProperty()).or(pressedProperty()));
      setFocusTraversable(true);
      Tooltip.install(this, tip);
      setOnMousePressed(pressed -> requestFocus());
      setOnMouseDragged(dragged -> drag(sceneToPane(dragged.getSceneY())));
      addEventHandler(KeyEvent.KEY_PRESSED, this::key);
      follow();
    }

    private double sceneToPane(double sceneY) {
      return ThresholdLines.this.sceneToLocal(0, sceneY).getY();
    }

    private void drag(double y) {
      target.set(word, ScorePainter.score(y / ThresholdLines.this.getHeight(), height()));
      follow();
    }

    private double height() {
      return Math.max(8, ThresholdLines.this.getHeight());
    }

    private void key(KeyEvent key) {
      double change =
          switch (key.getCode()) {
            case UP -> FINE;
            case DOWN -> -FINE;
            case PAGE_UP -> COARSE;
            case PAGE_DOWN -> -COARSE;
            default -> 0;
          };
      if (change != 0) {
        target.set(word, Math.rint((target.threshold(word) + change) * 100) / 100);
        follow();
        key.consume();
      }
    }

    void follow() {
      double now = target.threshold(word);
      if (now != shown) {
        shown = now;
        String text = String.format(Locale.ROOT, "Threshold of %s: %.2f", word, now);
        setAccessibleText(text);
        tip.setText(text + " (drag it, or focus it and press the up and down keys)");
        ThresholdLines.this.requestLayout();
      }
    }

    void place(double x) {
      double y = ScorePainter.place(shown, height()) * height();
      resizeRelocate(x, Math.rint(y - HANDLE / 2), HANDLE, HANDLE);
      line.setStartX(0);
      line.setEndX(ThresholdLines.this.getWidth());
      line.setStartY(Math.rint(y) + 0.5);
      line.setEndY(Math.rint(y) + 0.5);
    }
  }
}
