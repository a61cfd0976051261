package earshot.window.paint;

/** Colours as opaque ARGB integers. */
public final class Argb {
  private Argb() {}

  /**
   * A mixture of two colours.
   *
   * @param under the colour at 0
   * @param over the colour at 1
   * @param share of {@code over}, 0 to 1
   */
  public static int mix(int under, int over, double share) {
    int weight = (int) Math.rint(Math.min(1, Math.max(0, share)) * 256);
    int red = channel(under >> 16, over >> 16, weight);
    int green = channel(under >> 8, over >> 8, weight);
    int blue = channel(under, over, weight);
    return 0xff000000 | (red << 16) | (green << 8) | blue;
  }

  private static int channel(int under, int over, int weight) {
    int from = under & 0xff;
    return from + ((((over & 0xff) - from) * weight) >> 8);
  }

  /** As CSS writes it, {@code #rrggbb}. */
  public static String css(int argb) {
    return String.format("#%06x", argb & 0xffffff);
  }
}
