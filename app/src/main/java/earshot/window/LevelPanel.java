package earshot.window;

import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.paint.LevelPainter;
import java.util.List;

/** The sound itself. */
final class LevelPanel {
  private static final double SHARE = 0.10;

  private LevelPanel() {}

  static TrackView of(LiveHistory history, Colours colours) {
    return new TrackView(
        "Sound",
        "waveform, quiet parts enlarged",
        SHARE,
        List.of(),
        new RollingView(history, colours, height -> new LevelPainter(history, colours, height)));
  }
}
