package earshot.window;

import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.paint.LevelPainter;
import java.util.List;

/** The sound itself. */
final class LevelPanel {
  private static final double SHARE = 0.10;

  private LevelPanel() {}

  static TrackView of(TrackLook look) {
    LiveHistory history = look.history();
    Colours colours = look.colours();
    return new TrackView(
        "Sound",
        "waveform, quiet parts enlarged",
        SHARE,
        List.of(),
        look.picture(height -> new LevelPainter(history, colours, height)));
  }
}
