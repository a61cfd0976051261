package earshot.window.paint;

import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import java.util.ArrayList;
import java.util.List;

/** The spikes of the front end, one group of channels above the other. */
public final class InputRasterPainter implements ColumnPainter {
  private final LiveHistory history;
  private final int surface;
  private final int channelsPerGroup;
  private final List<SpikeRows> groups = new ArrayList<>();

  /** Makes one for pictures of a height. */
  public InputRasterPainter(LiveHistory history, Colours colours, int height) {
    this.history = history;
    surface = colours.surface();
    int count = groups(history.shape());
    channelsPerGroup = history.shape().inputs() / count;
    for (int group = 0; group < count; group++) {
      int top = height - (group + 1) * height / count;
      int bottom = height - group * height / count;
      int colour = colours.inputs()[group % colours.inputs().length];
      groups.add(new SpikeRows(top + 1, bottom - top - 2, channelsPerGroup, colour));
    }
  }

  /** How many groups of one channel a band there are; 1 where the channels are not by band. */
  public static int groups(HistoryShape shape) {
    return shape.inputs() % shape.bands() == 0 ? shape.inputs() / shape.bands() : 1;
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    for (int group = 0; group < groups.size(); group++) {
      int first = group * channelsPerGroup;
      groups.get(group).paint(ring, x, surface, row -> history.input(step, first + row));
    }
  }
}
