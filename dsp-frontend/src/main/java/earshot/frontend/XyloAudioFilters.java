package earshot.frontend;

import java.util.Arrays;
import java.util.List;

/**
 * The band-passes of XyloAudio 3, sample by sample, in 64-bit integers with arithmetic shifts (from
 * Rockpool's public documentation):
 *
 * <pre>
 * o = w0;  new = ((q &lt;&lt; 8) + ((-a2 w2 - a1 w1) &gt;&gt; Baf)) &gt;&gt; Bb
 * y = o - o2;  o2 = o1;  o1 = o;  w0 = new;  w2 = w1;  w1 = new
 * </pre>
 */
public final class XyloAudioFilters {
  private static final int INPUT_SHIFT = 8;

  private final int[] outputShift; // (channels)
  private final int[] feedbackShift; // (channels)
  private final long[] a1; // (channels)
  private final long[] a2; // (channels)
  // w0 of the equation always equals w1 after a sample, so one array holds both.
  private final long[] w1; // (channels)
  private final long[] w2; // (channels)
  private final long[] o1; // (channels)
  private final long[] o2; // (channels)

  /** Makes filters at rest. */
  public XyloAudioFilters(List<XyloAudioCoefficients> coefficients) {
    int channels = coefficients.size();
    outputShift = new int[channels];
    feedbackShift = new int[channels];
    a1 = new long[channels];
    a2 = new long[channels];
    for (int c = 0; c < channels; c++) {
      outputShift[c] = coefficients.get(c).outputShift();
      feedbackShift[c] = coefficients.get(c).feedbackShift();
      a1[c] = coefficients.get(c).a1();
      a2[c] = coefficients.get(c).a2();
    }
    w1 = new long[channels];
    w2 = new long[channels];
    o1 = new long[channels];
    o2 = new long[channels];
  }

  /**
   * Filters one sample.
   *
   * @param q the sample, signed 14 bit
   * @param y takes the outputs (channels)
   */
  public void filter(int q, long[] y) {
    long input = (long) q << INPUT_SHIFT;
    for (int c = 0; c < w1.length; c++) {
      long o = w1[c];
      long next =
          (input + ((-a2[c] * w2[c] - a1[c] * w1[c]) >> feedbackShift[c])) >> outputShift[c];
      y[c] = o - o2[c];
      o2[c] = o1[c];
      o1[c] = o;
      w2[c] = w1[c];
      w1[c] = next;
    }
  }

  /** How many filters there are. */
  public int channels() {
    return w1.length;
  }

  /** Back to rest. */
  public void reset() {
    Arrays.fill(w1, 0);
    Arrays.fill(w2, 0);
    Arrays.fill(o1, 0);
    Arrays.fill(o2, 0);
  }
}
