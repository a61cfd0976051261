package earshot.window.paint;

/**
 * A raster of one population within a picture: row 0 at the bottom; where there are more rows than
 * pixels, several share one.
 */
public final class SpikeRows {
  /** Share of the colour that each further spike of what is left adds. */
  private static final double SPIKE_SHARE = 0.62;

  private final int top;
  private final int height;
  private final int rows;
  private final int colour;

  /**
   * Places a raster.
   *
   * @param top first pixel
   * @param height in pixels
   * @param rows how many neurons or channels
   * @param colour of a spike
   */
  public SpikeRows(int top, int height, int rows, int colour) {
    this.top = top;
    this.height = height;
    this.rows = rows;
    this.colour = colour;
  }

  /** The spikes of one step. */
  @FunctionalInterface
  public interface Counts {
    /** How often a row fired. */
    int of(int row);
  }

  /** Paints a step. */
  public void paint(PixelRing ring, int x, int surface, Counts counts) {
    if (rows >= height) {
      paintShared(ring, x, surface, counts);
      return;
    }
    for (int row = 0; row < rows; row++) {
      int spikes = counts.of(row);
      if (spikes > 0) {
        int from = top + height - (row + 1) * height / rows;
        int to = top + height - row * height / rows;
        int gap = to - from > 3 ? 1 : 0;
        ring.fill(x, from, to - gap, Argb.mix(surface, colour, strength(spikes)));
      }
    }
  }

  private void paintShared(PixelRing ring, int x, int surface, Counts counts) {
    for (int y = 0; y < height; y++) {
      int from = (height - 1 - y) * rows / height;
      int to = (height - y) * rows / height;
      int spikes = 0;
      for (int row = from; row < to; row++) {
        spikes += counts.of(row);
      }
      if (spikes > 0) {
        ring.fill(x, top + y, top + y + 1, Argb.mix(surface, colour, strength(spikes)));
      }
    }
  }

  private static double strength(int spikes) {
    return 1 - Math.pow(1 - SPIKE_SHARE, spikes);
  }
}
