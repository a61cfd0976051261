package earshot.window.paint;

/**
 * How far two colours stand apart in lightness, as WCAG 2.2 has it: (L1 + 0.05) / (L2 + 0.05) with
 * the relative luminances of the lighter and the darker, 1 to 21.
 */
public final class Contrast {
  /** The least for text of the usual size. */
  public static final double TEXT = 4.5;

  /** The least for large text and for marks. */
  public static final double MARK = 3;

  private static final int MIXTURES = 16;

  private Contrast() {}

  /** The ratio of two opaque colours, whichever is the lighter. */
  public static double ratio(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /**
   * A colour in which text can be read: with as much ink as it needs for that, and no more.
   *
   * @param colour wanted
   * @param surface behind it
   * @param ink that can be read on the surface
   */
  static int readable(int colour, int surface, int ink) {
    for (int part = 0; part < MIXTURES; part++) {
      int mixture = Argb.mix(colour, ink, (double) part / MIXTURES);
      if (ratio(mixture, surface) >= TEXT) {
        return mixture;
      }
    }
    return ink;
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
