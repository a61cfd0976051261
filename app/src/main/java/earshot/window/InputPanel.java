package earshot.window;

import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.paint.InputRasterPainter;
import java.util.ArrayList;
import java.util.List;

/** The spikes that go into the network. */
final class InputPanel {
  private static final double SHARE = 0.22;
  private static final List<String> ONSET_GROUPS = List.of("level", "rise", "fall");

  private InputPanel() {}

  static TrackView of(LiveHistory history, Colours colours) {
    return new TrackView(
        "Input spikes",
        history.shape().inputs() + " channels",
        SHARE,
        ticks(InputRasterPainter.groups(history.shape())),
        new RollingView(
            history, colours, height -> new InputRasterPainter(history, colours, height)));
  }

  private static List<Tick> ticks(int groups) {
    var ticks = new ArrayList<Tick>();
    if (groups == ONSET_GROUPS.size()) {
      for (int group = groups - 1; group >= 0; group--) {
        ticks.add(new Tick(1 - (group + 0.5) / groups, ONSET_GROUPS.get(group)));
      }
    }
    return ticks;
  }
}
