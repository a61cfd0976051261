package earshot.evaluation;

import earshot.listening.Rates;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A share of clips, by cluster, with its interval. */
final class Share {
  private final TreeMap<String, long[]> clusters = new TreeMap<>(); // right, clips
  private long right;
  private long clips;

  /** Adds a clip: 1 where it was answered rightly, else 0. */
  void add(String cluster, int rightly) {
    long[] counts = clusters.computeIfAbsent(cluster, c -> new long[2]);
    counts[0] += rightly;
    counts[1]++;
    right += rightly;
    clips++;
  }

  long clips() {
    return clips;
  }

  int clusters() {
    return clusters.size();
  }

  @Nullable Double value() {
    return Rates.of(right, (double) clips);
  }

  /**
   * The 95 % interval; null with fewer than two clusters. Where all clips are right, or none is,
   * resampling shows nothing, so it is the exact one of as many trials as there are clusters.
   */
  double @Nullable [] interval() {
    if (clusters.size() < 2) {
      return null;
    }
    if (right == 0 || right == clips) {
      return BinomialInterval.of(right == 0 ? 0 : clusters.size(), clusters.size());
    }
    return ClusterBootstrap.of(clusters.values());
  }
}
