package earshot.window.paint;

import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import java.util.ArrayList;
import java.util.List;

/** What the ordinary neurons of the hidden layers answer, the first layer at the top. */
public final class HiddenAnswerPainter implements ColumnPainter {
  private static final int GAP = 5;

  private final LiveHistory history;
  private final int surface;
  private final List<AnswerRows> layers = new ArrayList<>();

  /** Makes one for pictures of a height. */
  public HiddenAnswerPainter(LiveHistory history, Colours colours, int height) {
    this.history = history;
    surface = colours.surface();
    HistoryShape shape = history.shape();
    for (int layer = 0; layer < shape.hidden().size(); layer++) {
      int top = (int) Math.rint(HiddenRasterPainter.place(shape, layer) * height);
      int bottom = (int) Math.rint(HiddenRasterPainter.place(shape, layer + 1) * height);
      int gap = layer > 0 ? GAP : 0;
      layers.add(
          new AnswerRows(
              top + gap,
              Math.max(1, bottom - top - gap),
              shape.hidden().get(layer).neurons(),
              colours.hidden()[layer % colours.hidden().length]));
    }
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    for (int layer = 0; layer < layers.size(); layer++) {
      int index = layer;
      layers.get(layer).paint(ring, x, surface, row -> history.answer(index, step, row));
    }
  }
}
