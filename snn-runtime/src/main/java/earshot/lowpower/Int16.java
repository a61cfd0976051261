package earshot.lowpower;

/** The chip's 16-bit arithmetic. */
final class Int16 {
  static final int MAX = 32767;
  static final int MIN = -32768;

  private Int16() {}

  /** sat16(x) = min(32767, max(-32768, x)). */
  static int saturate(int x) {
    return Math.min(MAX, Math.max(MIN, x));
  }

  /**
   * What a state loses in one step: s = v &gt;&gt; d, and sign(v) where that is 0, so that v
   * reaches exactly 0.
   */
  static int decay(int v, int shift) {
    int s = v >> shift;
    return s == 0 ? Integer.signum(v) : s;
  }

  static void check(String what, int[] values) {
    for (int value : values) {
      if (value < MIN || value > MAX) {
        throw new IllegalArgumentException(
            what + " has 16 bits, " + MIN + " to " + MAX + "; " + value + " was given.");
      }
    }
  }
}
