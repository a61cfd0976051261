package earshot.window;

import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.paint.ScorePainter;
import java.util.List;

/** What the network believes: a line per word. */
final class ScorePanel {
  private static final double SHARE = 0.17;

  private ScorePanel() {}

  static TrackView of(TrackLook look) {
    return of(look, "Word scores");
  }

  static TrackView of(TrackLook look, String title) {
    LiveHistory history = look.history();
    Colours colours = look.colours();
    return new TrackView(
        title,
        "0 to 1; grey: no keyword; dashes: thresholds",
        SHARE,
        List.of(new Tick(0.02, "1"), new Tick(0.5, "0.5"), new Tick(0.98, "0")),
        look.picture(height -> new ScorePainter(history, colours, height)));
  }
}
