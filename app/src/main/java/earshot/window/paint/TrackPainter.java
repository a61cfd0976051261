package earshot.window.paint;

import earshot.window.live.LiveHistory;

/** What all pictures have in common: background, a line every second, and marks of detections. */
public final class TrackPainter implements ColumnPainter {
  private static final double MARK_SHARE = 0.85;

  private final LiveHistory history;
  private final Colours colours;
  private final ColumnPainter content;

  /**
   * Puts a background below and marks above a painter.
   *
   * @param history whose detections are marked
   * @param colours of the theme
   * @param content what is between them
   */
  public TrackPainter(LiveHistory history, Colours colours, ColumnPainter content) {
    this.history = history;
    this.colours = colours;
    this.content = content;
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    boolean onSecond = step % history.shape().stepsPerSecond() == 0;
    ring.fill(x, 0, ring.height(), colours.surface());
    if (onSecond) {
      for (int y = 0; y < ring.height(); y++) {
        ring.set(x, y, colours.grid());
      }
    }
    content.paint(ring, x, step);
    int label = history.fired(step);
    if (label == LiveHistory.NONE && ring.pixelsPerStep() == 1 && step > history.oldest()) {
      // A mark is two pixels wide even where a step is one.
      label = history.fired(step - 1);
    }
    if (label != LiveHistory.NONE) {
      ring.veil(x, colours.label(history.shape().labels(), label), MARK_SHARE);
    }
  }

  /** Paints a step that was left out: nothing but the colour of the grid. */
  public void paintGap(PixelRing ring, int x) {
    ring.fill(x, 0, ring.height(), colours.grid());
  }
}
