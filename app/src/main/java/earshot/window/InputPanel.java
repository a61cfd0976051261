package earshot.window;

import earshot.frontend.ChannelKind;
import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.paint.InputRasterPainter;
import earshot.window.paint.PainterMaker;
import java.util.ArrayList;
import java.util.List;

/** The spikes that go into the network. */
final class InputPanel {
  private static final double SHARE = 0.22;

  private InputPanel() {}

  static TrackView of(TrackLook look) {
    LiveHistory history = look.history();
    Colours colours = look.colours();
    return new TrackView(
        "Input spikes",
        history.shape().inputs() + " channels",
        SHARE,
        ticks(history.shape()),
        look.picture(height -> new InputRasterPainter(history, colours, height)));
  }

  /** The same rows, painted otherwise. */
  static TrackView of(TrackLook look, double share, PainterMaker painter) {
    HistoryShape shape = look.history().shape();
    return new TrackView(
        "Input spikes", shape.inputs() + " channels", share, ticks(shape), look.picture(painter));
  }

  /** What the kinds of channels say, from the top; nothing where there is one alone. */
  private static List<Tick> ticks(HistoryShape shape) {
    var ticks = new ArrayList<Tick>();
    double below = 0;
    for (ChannelKind kind : shape.channelKinds()) {
      double middle = (below + kind.channels() / 2.0) / shape.inputs();
      ticks.add(0, new Tick(1 - middle, kind.name()));
      below += kind.channels();
    }
    return ticks.size() > 1 ? ticks : List.of();
  }
}
