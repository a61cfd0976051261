package earshot.window.paint;

import earshot.frontend.ChannelKind;
import earshot.window.live.LiveHistory;
import java.util.ArrayList;
import java.util.List;

/** The spikes of the front end, one kind of channels above the other, channels equally high. */
public final class InputRasterPainter implements ColumnPainter {
  private final LiveHistory history;
  private final int surface;
  private final List<Strip> strips = new ArrayList<>();

  private record Strip(int firstChannel, SpikeRows rows) {}

  /** Makes one for pictures of a height. */
  public InputRasterPainter(LiveHistory history, Colours colours, int height) {
    this.history = history;
    surface = colours.surface();
    int inputs = history.shape().inputs();
    int first = 0;
    for (ChannelKind kind : history.shape().channelKinds()) {
      int next = first + kind.channels();
      int top = height - next * height / inputs;
      int bottom = height - first * height / inputs;
      int colour = colours.inputs()[strips.size() % colours.inputs().length];
      strips.add(
          new Strip(first, new SpikeRows(top + 1, bottom - top - 2, kind.channels(), colour)));
      first = next;
    }
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    for (int i = 0; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      strip.rows().paint(ring, x, surface, row -> history.input(step, strip.firstChannel() + row));
    }
  }
}
