package earshot.window;

import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.paint.HiddenRasterPainter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The spikes inside the network, layer by layer. */
final class HiddenPanel {
  private static final double SHARE = 0.26;

  private HiddenPanel() {}

  static TrackView of(LiveHistory history, Colours colours) {
    HistoryShape shape = history.shape();
    return new TrackView(
        "Hidden spikes",
        note(shape),
        SHARE,
        ticks(shape),
        new RollingView(
            history, colours, height -> new HiddenRasterPainter(history, colours, height)));
  }

  private static String note(HistoryShape shape) {
    return shape.hidden().stream()
        .map(layer -> Integer.toString(layer.neurons()))
        .collect(Collectors.joining(" + ", "", " neurons"));
  }

  private static List<Tick> ticks(HistoryShape shape) {
    var ticks = new ArrayList<Tick>();
    for (int layer = 0; layer < shape.hidden().size(); layer++) {
      double from = HiddenRasterPainter.place(shape, layer);
      double to = HiddenRasterPainter.place(shape, layer + 1);
      ticks.add(new Tick((from + to) / 2, "layer " + (layer + 1)));
    }
    return ticks;
  }
}
