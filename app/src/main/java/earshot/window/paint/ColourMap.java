package earshot.window.paint;

/**
 * A perceptually uniform map from 0..1 to colours, straight lines between published control points.
 */
public final class ColourMap {
  // magma and viridis by Stefan van der Walt and Nathaniel Smith (2015), released under CC0 and
  // part of matplotlib; every seventeenth of their 256 colours.
  private static final int[] MAGMA = {
    0x000004, 0x0b0924, 0x20114b, 0x3b0f70, 0x57157e, 0x721f81, 0x8c2981, 0xa8327d,
    0xc43c75, 0xde4968, 0xf1605d, 0xfa7f5e, 0xfe9f6d, 0xfebf84, 0xfddea0, 0xfcfdbf
  };
  private static final int[] VIRIDIS = {
    0x440154, 0x481a6c, 0x472f7d, 0x414487, 0x39568c, 0x31688e, 0x2a788e, 0x23888e,
    0x1f988b, 0x22a884, 0x35b779, 0x54c568, 0x7ad151, 0xa5db36, 0xd2e21b, 0xfde725
  };
  private static final int SIZE = 256;

  private final int[] table = new int[SIZE];

  private ColourMap(int[] controlPoints) {
    for (int i = 0; i < SIZE; i++) {
      double place = i * (controlPoints.length - 1.0) / (SIZE - 1);
      int below = Math.min(controlPoints.length - 2, (int) place);
      table[i] = Argb.mix(controlPoints[below], controlPoints[below + 1], place - below);
    }
  }

  /** From black over purple and orange to pale yellow. */
  public static ColourMap magma() {
    return new ColourMap(MAGMA);
  }

  /** From dark purple over green to yellow. */
  public static ColourMap viridis() {
    return new ColourMap(VIRIDIS);
  }

  /** The colour of a value; what lies outside 0 to 1 has the colour of the nearer end. */
  public int colour(double value) {
    return table[(int) (Math.min(1, Math.max(0, value)) * (SIZE - 1))];
  }
}
