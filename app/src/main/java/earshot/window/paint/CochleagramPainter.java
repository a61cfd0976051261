package earshot.window.paint;

import earshot.window.live.LiveHistory;

/** The levels of the bands over time, the lowest band at the bottom. */
public final class CochleagramPainter implements ColumnPainter {
  /** The level that has the last colour; after gain control levels seldom exceed it. */
  private static final double FULL_LEVEL = 2.4;

  private final LiveHistory history;
  private final ColourMap map;
  private final int[] below; // (rows), the nearer lower band
  private final float[] share; // (rows), how far to the next band

  /** Makes one for pictures of a height. */
  public CochleagramPainter(LiveHistory history, Colours colours, int height) {
    this.history = history;
    map = colours.levels();
    int bands = history.shape().bands();
    below = new int[height];
    share = new float[height];
    for (int y = 0; y < height; y++) {
      double band = Math.min(bands - 1, Math.max(0, (height - y - 0.5) / height * bands - 0.5));
      below[y] = Math.min(bands - 2, (int) band);
      share[y] = (float) (band - below[y]);
    }
  }

  /** Where the centre of a band is, from 0 at the top to 1 at the bottom. */
  public static double place(int band, int bands) {
    return 1 - (band + 0.5) / bands;
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    for (int y = 0; y < below.length; y++) {
      float low = history.level(step, below[y]);
      float level = low + share[y] * (history.level(step, below[y] + 1) - low);
      ring.fill(x, y, y + 1, map.colour(level / FULL_LEVEL));
    }
  }
}
