package earshot.window.paint;

import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;

/** Hidden spikes that one of two histories has and the other lacks. */
public final class DifferencePainter implements ColumnPainter {
  private static final int GAP = 5;

  private final LiveHistory one;
  private final LiveHistory other;
  private final Colours colours;
  private final int height;

  /** Makes one for pictures of a height. */
  public DifferencePainter(LiveHistory one, LiveHistory other, Colours colours, int height) {
    this.one = one;
    this.other = other;
    this.colours = colours;
    this.height = height;
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    HistoryShape shape = one.shape();
    if (step >= other.steps() || step < other.oldest()) {
      return;
    }
    for (int layer = 0; layer < shape.hidden().size(); layer++) {
      int top = (int) Math.rint(HiddenRasterPainter.place(shape, layer) * height);
      int bottom = (int) Math.rint(HiddenRasterPainter.place(shape, layer + 1) * height);
      paintLayer(ring, x, step, layer, top + (layer > 0 ? GAP : 0), bottom);
    }
  }

  private void paintLayer(PixelRing ring, int x, long step, int layer, int top, int bottom) {
    int rows = one.shape().hidden().get(layer).neurons();
    int rowHeight = Math.max(1, (bottom - top) / rows);
    for (int k = 0; k < rows; k++) {
      int difference = one.hidden(layer, step, k) - other.hidden(layer, step, k);
      if (difference != 0) {
        int y = bottom - 1 - (int) ((long) k * (bottom - top) / rows);
        ring.fill(
            x,
            y - rowHeight + 1,
            y + 1,
            difference > 0 ? colours.presentAlone() : colours.otherAlone());
      }
    }
  }
}
