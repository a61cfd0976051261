package earshot.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The 95 % interval of a difference of two runs that is paired by cluster. Where no cluster differs
 * resampling would say [0, 0]: then at most a share u of clusters would differ, which is the upper
 * end of the exact interval of 0 in as many trials as there are clusters (Clopper and Pearson
 * 1934), and the difference lies in [-u, u]. Where each differs by as much as it can, at least a
 * share 1 - u of them does, so it lies in [1 - 2u, 1], or the same with the other sign.
 */
final class PairedInterval {
  private PairedInterval() {}

  /**
   * The interval, low and high; null with fewer than two clusters.
   *
   * @param parts by cluster, what the second run has more than the first
   * @param wholes by cluster, above 0
   */
  static double @Nullable [] of(double[] parts, long[] wholes) {
    if (parts.length < 2) {
      return null;
    }
    double[] shown = ClusterBootstrap.of(parts, wholes);
    if (shown[0] != shown[1] || (shown[0] != 0 && Math.abs(shown[0]) != 1)) {
      return shown;
    }
    double[] none = BinomialInterval.of(0, parts.length);
    double u = none == null ? 1 : none[1];
    return shown[0] == 0
        ? new double[] {-u, u}
        : shown[0] > 0 ? new double[] {1 - 2 * u, 1} : new double[] {-1, 2 * u - 1};
  }
}
