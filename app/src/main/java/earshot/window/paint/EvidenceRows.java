package earshot.window.paint;

/**
 * A raster of one population in which a spike that carried evidence has a colour and the others are
 * dim; where several rows share a pixel the one that carried most is seen.
 */
final class EvidenceRows {
  private static final double DIM = 0.16;
  private static final double LEAST = 0.3;

  private final int top;
  private final int height;
  private final int rows;
  private final double full;
  private final int supporting;
  private final int opposing;
  private final int ink;

  /** What a row did in a step. */
  interface Row {
    int spikes(int row);

    double share(int row);
  }

  /**
   * Places a raster.
   *
   * @param top first pixel
   * @param height in pixels
   * @param rows how many
   * @param full the share that has the whole colour
   * @param supporting colour of what spoke for the word
   * @param colours of the theme
   */
  EvidenceRows(int top, int height, int rows, double full, int supporting, Colours colours) {
    this.top = top;
    this.height = height;
    this.rows = rows;
    this.full = full;
    this.supporting = supporting;
    opposing = colours.opposing();
    ink = colours.ink();
  }

  void paint(PixelRing ring, int x, int surface, Row row) {
    for (int y = 0; y < height; y++) {
      int from = (height - 1 - y) * rows / height;
      int to = Math.max(from + 1, (height - y) * rows / height);
      boolean fired = false;
      double largest = 0;
      for (int r = from; r < to; r++) {
        if (row.spikes(r) > 0) {
          fired = true;
          largest = Math.abs(row.share(r)) > Math.abs(largest) ? row.share(r) : largest;
        }
      }
      if (fired) {
        ring.fill(x, top + y, top + y + 1, colour(surface, largest));
      }
    }
  }

  private int colour(int surface, double share) {
    int dim = Argb.mix(surface, ink, DIM);
    double strength = full > 0 ? Math.sqrt(Math.min(1, Math.abs(share) / full)) : 0;
    return strength < LEAST ? dim : Argb.mix(dim, share > 0 ? supporting : opposing, strength);
  }
}
