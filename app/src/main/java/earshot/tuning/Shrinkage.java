package earshot.tuning;

import java.util.ArrayList;
import java.util.List;

/**
 * Shrinks offsets towards 0, the common threshold, by the share that does best on parts of the
 * streams that had no say in them. A stream holds some tens of utterances of a keyword and two or
 * three of its false accepts, so the offsets that are best on it are half chance; how much of them
 * is worth keeping is not assumed but tried: for each part, offsets are searched on the others, and
 * every share of them is counted on that part. The share may be 0, which is the common threshold.
 */
final class Shrinkage {
  private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};
  private static final double LEAST_GAIN_MISSES = 0.5;

  private Shrinkage() {}

  /** The share, 0 to 1. */
  static double share(OffsetSearch search, Criterion criterion) {
    var byPart = new ArrayList<List<Integer>>();
    for (int part = 0; part < TracedStream.PARTS; part++) {
      byPart.add(search.search(new Parts(part)));
    }
    double best = 0;
    double fewest = Double.POSITIVE_INFINITY;
    for (double share : SHARES) {
      Counts pooled = new Counts(search.count(search.none()).thresholds);
      for (int part = 0; part < TracedStream.PARTS; part++) {
        pooled.takePart(search.count(shrunk(byPart.get(part), share)), part);
      }
      double misses = criterion.misses(pooled, Parts.ALL);
      if (misses <= fewest - LEAST_GAIN_MISSES) {
        best = share;
        fewest = misses;
      }
    }
    return best;
  }

  /**
   * A share of offsets, in whole steps of the grid, with their mean taken out: what all keywords
   * have in common belongs into the threshold.
   */
  static List<Integer> shrunk(List<Integer> offsets, double share) {
    double mean = offsets.stream().mapToInt(Integer::intValue).average().orElse(0);
    int common = (int) Math.rint(share * mean);
    return offsets.stream().map(offset -> (int) Math.rint(share * offset) - common).toList();
  }
}
