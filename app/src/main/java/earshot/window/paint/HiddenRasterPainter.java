package earshot.window.paint;

import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import java.util.ArrayList;
import java.util.List;

/** The spikes of the hidden layers, the first at the top, each as high as it has neurons. */
public final class HiddenRasterPainter implements ColumnPainter {
  private static final int GAP = 5;

  private final LiveHistory history;
  private final int surface;
  private final List<SpikeRows> layers = new ArrayList<>();

  /** Makes one for pictures of a height. */
  public HiddenRasterPainter(LiveHistory history, Colours colours, int height) {
    this.history = history;
    surface = colours.surface();
    HistoryShape shape = history.shape();
    for (int layer = 0; layer < shape.hidden().size(); layer++) {
      int top = (int) Math.rint(place(shape, layer) * height);
      int bottom = (int) Math.rint(place(shape, layer + 1) * height);
      int gap = layer > 0 ? GAP : 0;
      int colour = colours.hidden()[layer % colours.hidden().length];
      int neurons = shape.hidden().get(layer).neurons();
      layers.add(new SpikeRows(top + gap, Math.max(1, bottom - top - gap), neurons, colour));
    }
  }

  /** Where a layer begins, from 0 at the top to 1 at the bottom. */
  public static double place(HistoryShape shape, int layer) {
    int before = 0;
    for (int i = 0; i < layer; i++) {
      before += shape.hidden().get(i).neurons();
    }
    return (double) before / Math.max(1, shape.hiddenNeurons());
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    for (int layer = 0; layer < layers.size(); layer++) {
      int index = layer;
      layers.get(layer).paint(ring, x, surface, row -> history.hidden(index, step, row));
    }
  }
}
