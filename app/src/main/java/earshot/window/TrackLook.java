package earshot.window;

import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.paint.PainterMaker;

/**
 * How the tracks of a stack look.
 *
 * @param history what they show
 * @param colours of the theme
 * @param stepsAcross about how many steps are seen at once
 */
record TrackLook(LiveHistory history, Colours colours, double stepsAcross) {
  /** Some seconds at once. */
  private static final double WIDE = 700;

  /** What rolls by while one listens. */
  static TrackLook wide(LiveHistory history, Colours colours) {
    return new TrackLook(history, colours, WIDE);
  }

  RollingView picture(PainterMaker content) {
    return new RollingView(history, colours, stepsAcross, content);
  }
}
