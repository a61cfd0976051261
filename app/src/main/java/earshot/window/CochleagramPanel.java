package earshot.window;

import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.paint.CochleagramPainter;
import earshot.window.paint.Colours;
import java.util.ArrayList;
import java.util.List;

/** What the cochlea hears: the level of each band over time. */
final class CochleagramPanel {
  private static final double SHARE = 0.25;
  private static final double[] SHOWN_HZ = {8000, 4000, 2000, 1000, 500, 250, 125};

  private CochleagramPanel() {}

  static TrackView of(TrackLook look) {
    LiveHistory history = look.history();
    Colours colours = look.colours();
    double[] centresHz = history.shape().centresHz();
    return new TrackView(
        "Cochlea",
        note(history.shape()),
        SHARE,
        ticks(centresHz),
        look.picture(height -> new CochleagramPainter(history, colours, height)));
  }

  private static String note(HistoryShape shape) {
    int bands = shape.bands();
    return shape.levels() < bands
        ? bands
            + " bands joined in "
            + shape.levels()
            + " groups, level of each group after gain control"
        : bands + " bands, after gain control";
  }

  /** Round frequencies, each placed between the two bands around it. */
  private static List<Tick> ticks(double[] centresHz) {
    var ticks = new ArrayList<Tick>();
    for (double hz : SHOWN_HZ) {
      for (int band = 0; band + 1 < centresHz.length; band++) {
        if (centresHz[band] <= hz && hz < centresHz[band + 1]) {
          double share = (hz - centresHz[band]) / (centresHz[band + 1] - centresHz[band]);
          double low = CochleagramPainter.place(band, centresHz.length);
          double high = CochleagramPainter.place(band + 1, centresHz.length);
          ticks.add(new Tick(low + share * (high - low), name(hz)));
        }
      }
    }
    return ticks;
  }

  private static String name(double hz) {
    return hz >= 1000 ? "%.0f kHz".formatted(hz / 1000) : "%.0f Hz".formatted(hz);
  }
}
