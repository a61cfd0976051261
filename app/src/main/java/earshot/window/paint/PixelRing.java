package earshot.window.paint;

import java.util.Arrays;

/**
 * The pixels of one picture that scrolls: a ring of columns, one for each step, several pixels wide
 * where there is room. Column of a step: {@code step mod columns}, so nothing ever moves.
 */
public final class PixelRing {
  private static final int MARK_PIXELS = 3;

  private final int columns;
  private final int pixelsPerStep;
  private final int height;
  private final int[] pixels; // (height, width)

  /**
   * Makes an empty picture.
   *
   * @param columns how many steps it shows
   * @param pixelsPerStep how wide a step is
   * @param height in pixels
   * @param background of all pixels
   */
  public PixelRing(int columns, int pixelsPerStep, int height, int background) {
    this.columns = columns;
    this.pixelsPerStep = pixelsPerStep;
    this.height = height;
    pixels = new int[columns * pixelsPerStep * height];
    Arrays.fill(pixels, background);
  }

  /** Makes all pixels one colour. */
  public void clear(int argb) {
    Arrays.fill(pixels, argb);
  }

  /** Steps that it shows. */
  public int columns() {
    return columns;
  }

  /** Width of a step in pixels. */
  public int pixelsPerStep() {
    return pixelsPerStep;
  }

  /** Width in pixels. */
  public int width() {
    return columns * pixelsPerStep;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** The pixels, row by row; shared with whoever shows them. */
  public int[] pixels() {
    return pixels;
  }

  /** The left edge of a step's column. */
  public int x(long step) {
    return (int) (step % columns) * pixelsPerStep;
  }

  /** The colour of a pixel of the column at {@code x}, its left one. */
  public int get(int x, int y) {
    return pixels[y * width() + x];
  }

  /** Sets one pixel. */
  public void set(int x, int y, int argb) {
    pixels[y * width() + x] = argb;
  }

  /** Mixes a colour into one pixel. */
  public void mix(int x, int y, int argb, double share) {
    int at = y * width() + x;
    pixels[at] = Argb.mix(pixels[at], argb, share);
  }

  /** Fills rows of the column at {@code x}, all its pixels wide, from one row to before another. */
  public void fill(int x, int fromY, int toY, int argb) {
    for (int y = Math.max(0, fromY); y < Math.min(height, toY); y++) {
      int at = y * width() + x;
      Arrays.fill(pixels, at, at + pixelsPerStep, argb);
    }
  }

  /**
   * Mixes a colour into the column at {@code x}, into a few pixels at its left where it is wide.
   */
  public void veil(int x, int argb, double share) {
    for (int y = 0; y < height; y++) {
      for (int dx = 0; dx < Math.min(MARK_PIXELS, pixelsPerStep); dx++) {
        mix(x + dx, y, argb, share);
      }
    }
  }
}
