package earshot.tuning;

import java.util.ArrayList;
import java.util.List;

/** What a replay counted, by threshold and by part of the streams. */
final class Counts {
  final double[] thresholds; // log-odds, ascending
  final int[][] misses; // (thresholds, parts)
  final int[][] acceptsOnWords; // (thresholds, parts), the false ones
  final int[][] acceptsOnOthers; // (thresholds, parts), the false ones
  final List<List<Double>> latenciesMillis = new ArrayList<>(); // (thresholds)

  Counts(double[] thresholds) {
    this.thresholds = thresholds;
    misses = new int[thresholds.length][TracedStream.PARTS];
    acceptsOnWords = new int[thresholds.length][TracedStream.PARTS];
    acceptsOnOthers = new int[thresholds.length][TracedStream.PARTS];
    for (int i = 0; i < thresholds.length; i++) {
      latenciesMillis.add(new ArrayList<>());
    }
  }

  /** Lets go of what only an operating point needs. */
  Counts withoutLatencies() {
    latenciesMillis.clear();
    return this;
  }

  /** Takes one part of another replay over the same thresholds, latencies aside. */
  void takePart(Counts other, int part) {
    for (int i = 0; i < thresholds.length; i++) {
      misses[i][part] = other.misses[i][part];
      acceptsOnWords[i][part] = other.acceptsOnWords[i][part];
      acceptsOnOthers[i][part] = other.acceptsOnOthers[i][part];
    }
  }
}
