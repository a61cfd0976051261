package earshot.lowpower;

/**
 * The inner loops, each over whole arrays with one index so that HotSpot vectorises it. A loop that
 * does not saturate returns the union of the bits of its partial sums, each moved up by 32768: bits
 * above the lowest 16 tell that one of them left 16 bits.
 */
final class Loops {
  private static final int HALF = 32768;

  private Loops() {}

  /** Whether all partial sums that made {@code bits} lay within 16 bits. */
  static boolean fits(int bits) {
    return bits >>> 16 == 0;
  }

  static int add(int[] x, int[] a, int[] out, int n) {
    int bits = 0;
    for (int k = 0; k < n; k++) {
      int s = x[k] + a[k];
      out[k] = s;
      bits |= s + HALF;
    }
    return bits;
  }

  static int add(int[] x, int[] a, int[] b, int[] c, int[] d, int[] out, int n) {
    int bits = 0;
    for (int k = 0; k < n; k++) {
      int s0 = x[k] + a[k];
      int s1 = s0 + b[k];
      int s2 = s1 + c[k];
      int s3 = s2 + d[k];
      out[k] = s3;
      bits |= (s0 + HALF) | (s1 + HALF) | (s2 + HALF) | (s3 + HALF);
    }
    return bits;
  }

  /** Adds with the clamp of the chip; returns how many values it changed. */
  static int addClamped(int[] x, int[] a, int n) {
    int changed = 0;
    for (int k = 0; k < n; k++) {
      int s = x[k] + a[k];
      // 1 where s left 16 bits: bit 15 then differs from the sign.
      int over = ((s >> 15) ^ (s >> 31)) & 1;
      changed += over;
      x[k] = s ^ ((s ^ ((s >> 31) ^ Int16.MAX)) & -over);
    }
    return changed;
  }

  /**
   * Decays currents: v - (v &gt;&gt; d), or by one unit towards 0 where that shift gives 0. Only a
   * v from 1 to 2^d - 1 shifts to 0 without being 0; for it (s - 1) and -v are both negative, for
   * no other.
   *
   * @param factors of {@link Decays}
   */
  static void decay(int[] x, int[] out, int[] factors) {
    for (int k = 0; k < x.length; k++) {
      int v = x[k];
      int s = (v * factors[k]) >> Decays.POINT;
      // Written v - (..): HotSpot 17 does not vectorise v - s - .. (33 ns against 170 for 256).
      out[k] = v - (s + (((s - 1) & -v) >>> 31));
    }
  }

  /** The membranes after one step, without saturation. */
  static int membrane(int[] v, int[] current, int[] bias, int[] out, int[] factors) {
    int bits = 0;
    for (int k = 0; k < v.length; k++) {
      int x = v[k];
      int s = (x * factors[k]) >> Decays.POINT;
      int dv = -s - (((s - 1) & -x) >>> 31);
      int withCurrent = dv + current[k];
      int withBias = withCurrent + bias[k];
      int sum = x + withBias;
      out[k] = sum;
      bits |= (dv + HALF) | (withCurrent + HALF) | (withBias + HALF) | (sum + HALF);
    }
    return bits;
  }

  /** The same with two currents. */
  static int membrane(
      int[] v, int[] current1, int[] current2, int[] bias, int[] out, int[] factors) {
    int bits = 0;
    for (int k = 0; k < v.length; k++) {
      int x = v[k];
      int s = (x * factors[k]) >> Decays.POINT;
      int dv = -s - (((s - 1) & -x) >>> 31);
      int withCurrent = dv + current1[k] + current2[k];
      int withBias = withCurrent + bias[k];
      int sum = x + withBias;
      out[k] = sum;
      bits |= (dv + HALF) | (withCurrent + HALF) | (withBias + HALF) | (sum + HALF);
    }
    return bits;
  }
}
