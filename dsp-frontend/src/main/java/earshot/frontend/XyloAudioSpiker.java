package earshot.frontend;

import java.util.Arrays;

/**
 * Rectifies the filters' outputs and fires (from Rockpool's public documentation of XyloAudio 3):
 *
 * <pre>
 * r = |y|;  iaf += r;  spike = iaf &gt;= th;  iaf -= spike th
 * </pre>
 *
 * <p>with the threshold th of {@link XyloAudioThreshold}.
 */
public final class XyloAudioSpiker {
  private final XyloAudioThreshold threshold;
  private final long[] loudness; // hi (channels)
  private final long[] integrated; // iaf (channels)
  private final long[] thresholds; // th (channels)

  /** Makes one at rest. */
  public XyloAudioSpiker(XyloAudioThreshold threshold, int channels) {
    this.threshold = threshold;
    loudness = new long[channels];
    integrated = new long[channels];
    thresholds = new long[channels];
  }

  /**
   * Takes one sample of every filter.
   *
   * @param y outputs of the filters (channels)
   * @param counts goes up by one where a channel fires (channels)
   */
  public void fire(long[] y, int[] counts) {
    if (threshold instanceof XyloAudioThreshold.Divisive divisive) {
      follow(y, divisive);
    } else if (threshold instanceof XyloAudioThreshold.Fixed fixed) {
      Arrays.fill(thresholds, fixed.threshold());
    }
    for (int c = 0; c < integrated.length; c++) {
      long sum = integrated[c] + Math.abs(y[c]);
      if (sum >= thresholds[c]) {
        counts[c]++;
        sum -= thresholds[c];
      }
      integrated[c] = sum;
    }
  }

  private void follow(long[] y, XyloAudioThreshold.Divisive divisive) {
    long largest = Long.MIN_VALUE;
    for (int c = 0; c < loudness.length; c++) {
      long low = loudness[c] >> divisive.lowpassShift();
      loudness[c] += Math.abs(y[c]) - low;
      long th = Math.max(low, divisive.eps());
      th = (th << divisive.b1()) - (th << divisive.b2());
      thresholds[c] = th;
      largest = Math.max(largest, th);
    }
    if (divisive.normalisation() == XyloAudioThreshold.Normalisation.JOINT) {
      Arrays.fill(thresholds, largest);
    }
  }

  /** Back to rest. */
  public void reset() {
    Arrays.fill(loudness, 0);
    Arrays.fill(integrated, 0);
  }
}
