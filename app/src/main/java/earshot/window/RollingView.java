package earshot.window;

import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.paint.PainterMaker;
import earshot.window.paint.PixelRing;
import earshot.window.paint.TrackPainter;
import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/**
 * One picture that scrolls. Only new columns are painted; the ring is shown as two pieces, the
 * older one left of the newer one.
 */
final class RollingView extends Region {
  private final LiveHistory history;
  private final Colours colours;
  private final PainterMaker content;
  private final double stepsAcross;
  private final ImageView older = new ImageView();
  private final ImageView newer = new ImageView();
  private PixelRing ring;
  private PixelBuffer<IntBuffer> buffer;
  private TrackPainter painter;
  private double renderScale = 1;
  private long shown;

  /**
   * Makes an empty one.
   *
   * @param history what is shown
   * @param colours of the theme
   * @param stepsAcross a step is widened once this many would leave room for it
   * @param content paints the steps
   */
  RollingView(LiveHistory history, Colours colours, double stepsAcross, PainterMaker content) {
    this.history = history;
    this.stepsAcross = stepsAcross;
    this.colours = colours;
    this.content = content;
    ring = new PixelRing(1, 1, 1, colours.surface());
    buffer = bufferOf(ring);
    painter = new TrackPainter(history, colours, content.make(1));
    older.setSmooth(false);
    newer.setSmooth(false);
    getChildren().addAll(older, newer);
    setMinSize(0, 0);
    setPrefSize(0, 0);
  }

  private static PixelBuffer<IntBuffer> bufferOf(PixelRing ring) {
    return new PixelBuffer<>(
        ring.width(),
        ring.height(),
        IntBuffer.wrap(ring.pixels()),
        PixelFormat.getIntArgbPreInstance());
  }

  /** Steps that fit. */
  int columns() {
    return ring.columns();
  }

  @Override
  protected void layoutChildren() {
    renderScale = getScene() == null ? 1 : getScene().getWindow().getRenderScaleX();
    int width = (int) Math.floor(getWidth() * renderScale);
    int height = (int) Math.floor(getHeight() * renderScale);
    int pixelsPerStep = (int) Math.max(1, Math.rint(width / stepsAcross));
    int columns = width / pixelsPerStep;
    if (columns < 1 || height < 1) {
      return;
    }
    if (ring.columns() != columns
        || ring.pixelsPerStep() != pixelsPerStep
        || ring.height() != height) {
      ring = new PixelRing(columns, pixelsPerStep, height, colours.surface());
      buffer = bufferOf(ring);
      painter = new TrackPainter(history, colours, content.make(height));
      var image = new WritableImage(buffer);
      older.setImage(image);
      newer.setImage(image);
      repaint();
    }
    place();
  }

  /** Shows all that fits before a step, wherever the picture was. */
  void showAt(long end) {
    if (end != shown) {
      shown = end;
      repaint();
      place();
    }
  }

  /** Paints all that fits, up to the step that was shown last. */
  private void repaint() {
    for (long step = shown - ring.columns(); step < history.oldest(); step++) {
      if (step >= 0) {
        painter.paintGap(ring, ring.x(step));
      }
    }
    if (shown < ring.columns()) {
      ring.clear(colours.surface());
    }
    long first = Math.max(history.oldest(), shown - ring.columns());
    for (long step = first; step < shown; step++) {
      painter.paint(ring, ring.x(step), step);
    }
    buffer.updateBuffer(all -> new Rectangle2D(0, 0, ring.width(), ring.height()));
  }

  /**
   * Shows what came since the last call.
   *
   * @param from the first step that is painted; those before it that were never shown become a gap
   * @param end the step after the last
   */
  void show(long from, long end) {
    if (end <= shown) {
      return;
    }
    long begin = Math.max(shown, end - ring.columns());
    shown = end;
    for (long step = begin; step < end; step++) {
      if (step < from) {
        painter.paintGap(ring, ring.x(step));
      } else {
        painter.paint(ring, ring.x(step), step);
      }
    }
    int left = ring.x(begin);
    int right = ring.x(end - 1) + ring.pixelsPerStep();
    buffer.updateBuffer(
        changed ->
            left < right
                ? new Rectangle2D(left, 0, right - left, ring.height())
                : new Rectangle2D(0, 0, ring.width(), ring.height()));
    place();
  }

  /** The column after the newest is the oldest: it comes first. Pixels meet pixels, unscaled. */
  private void place() {
    int split = ring.x(shown);
    double left = getWidth() - ring.width() / renderScale;
    piece(older, split, ring.width() - split, left);
    piece(newer, 0, split, left + (ring.width() - split) / renderScale);
  }

  private void piece(ImageView view, int x, int width, double left) {
    view.setVisible(width > 0);
    if (width > 0) {
      view.setViewport(new Rectangle2D(x, 0, width, ring.height()));
      view.setFitWidth(width / renderScale);
      view.setFitHeight(ring.height() / renderScale);
      view.setX(left);
    }
  }
}
