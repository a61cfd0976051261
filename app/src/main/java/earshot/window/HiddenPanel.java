package earshot.window;

import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.paint.DifferencePainter;
import earshot.window.paint.HiddenAnswerPainter;
import earshot.window.paint.HiddenRasterPainter;
import earshot.window.paint.PainterMaker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What goes on inside the network, layer by layer: spikes, or the answers of ordinary neurons. */
final class HiddenPanel {
  private static final double SHARE = 0.26;

  private HiddenPanel() {}

  static TrackView of(TrackLook look) {
    HistoryShape shape = look.history().shape();
    if (shape.answers() == HistoryShape.Answers.NUMBERS) {
      return new TrackView(
          "Hidden answers",
          note(shape)
              + "; ordinary neurons answer at every step and fire no spikes: the brighter,"
              + " the larger",
          SHARE,
          ticks(shape),
          look.picture(height -> new HiddenAnswerPainter(look.history(), look.colours(), height)));
    }
    return new TrackView(
        "Hidden spikes",
        note(shape),
        SHARE,
        ticks(shape),
        look.picture(height -> new HiddenRasterPainter(look.history(), look.colours(), height)));
  }

  /** The spikes of one of two backends. */
  static TrackView of(TrackLook look, String backend) {
    return new TrackView(
        "Hidden spikes, " + backend,
        note(look.history().shape()),
        SHARE,
        ticks(look.history().shape()),
        look.picture(height -> new HiddenRasterPainter(look.history(), look.colours(), height)));
  }

  /** Where two backends differ. */
  static TrackView difference(TrackLook look, LiveHistory other, String one, String beside) {
    return new TrackView(
        "Difference",
        "hidden spikes of " + one + " alone (orange) and of " + beside + " alone (blue)",
        SHARE,
        ticks(look.history().shape()),
        look.picture(
            height -> new DifferencePainter(look.history(), other, look.colours(), height)));
  }

  private static String note(HistoryShape shape) {
    return shape.hidden().stream()
        .map(layer -> Integer.toString(layer.neurons()))
        .collect(Collectors.joining(" + ", "", " neurons"));
  }

  /** The same rows, painted otherwise. */
  static TrackView of(TrackLook look, double share, PainterMaker painter) {
    HistoryShape shape = look.history().shape();
    return new TrackView("Hidden spikes", note(shape), share, ticks(shape), look.picture(painter));
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
