package earshot.evaluation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Random;

/**
 * The 95 % percentile interval of a share by resampling whole clusters, as clips of one speaker are
 * alike (Efron and Tibshirani 1993, chapter 13; Field and Welsh 2007 on clusters): draw as many
 * clusters as there are, with replacement, take the sum of the parts over the sum of the wholes,
 * and do so 2,000 times; less often, but at least 400 times, above 10,000 clusters. Always the same
 * draws.
 */
final class ClusterBootstrap {
  private static final int RESAMPLES = 2000;
  private static final int FEWEST_RESAMPLES = 400;
  private static final long MOST_DRAWS = 20_000_000;
  private static final long SEED = 19790101; // any number, but always the same
  private static final double TAIL_PERCENT = 2.5;

  private ClusterBootstrap() {}

  /**
   * The interval, low and high.
   *
   * @param parts by cluster
   * @param wholes by cluster, above 0
   */
  static double[] of(double[] parts, long[] wholes) {
    int clusters = parts.length;
    int resamples =
        (int) Math.max(FEWEST_RESAMPLES, Math.min(RESAMPLES, MOST_DRAWS / Math.max(1, clusters)));
    double[] shares = new double[resamples];
    var random = new Random(SEED);
    for (int i = 0; i < resamples; i++) {
      double part = 0;
      long whole = 0;
      for (int draw = 0; draw < clusters; draw++) {
        int cluster = random.nextInt(clusters);
        part += parts[cluster];
        whole += wholes[cluster];
      }
      shares[i] = part / whole;
    }
    Arrays.sort(shares);
    return new double[] {
      Percentile.ofSorted(shares, TAIL_PERCENT), Percentile.ofSorted(shares, 100 - TAIL_PERCENT)
    };
  }

  /**
   * The same of counts.
   *
   * @param clusters part and whole of each, in an order that does not change
   */
  static double[] of(Collection<long[]> clusters) {
    return of(
        clusters.stream().mapToDouble(counts -> counts[0]).toArray(),
        clusters.stream().mapToLong(counts -> counts[1]).toArray());
  }
}
