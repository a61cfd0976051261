package earshot.tuning;

import earshot.decoder.DecoderParameters;
import earshot.evaluation.OrderedWork;
import earshot.evaluation.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for offsets by steepest descent: from none at all, the keyword and the direction whose step
 * saves the most misses takes it, until no step saves half a miss.
 */
final class OffsetSearch {
  private static final double LEAST_GAIN_MISSES = 0.5;
  private static final int LARGEST_OFFSET_STEPS = 8; // 2 log-odds

  private final Replay replay;
  private final Criterion criterion;
  private final DecoderParameters decoder;
  private final List<String> keywords;
  private final double[] thresholds; // log-odds
  private final int threads;
  private final Map<List<Integer>, Counts> tried = new HashMap<>(); // offsets in steps of the grid

  OffsetSearch(
      Replay replay,
      Criterion criterion,
      DecoderParameters decoder,
      double[] thresholds,
      int threads) {
    this.replay = replay;
    this.criterion = criterion;
    this.decoder = decoder;
    this.thresholds = thresholds.clone();
    this.threads = threads;
    keywords = List.copyOf(decoder.keywords().keySet());
  }

  /** No offsets, in steps of the grid. */
  List<Integer> none() {
    return keywords.stream().map(keyword -> 0).toList();
  }

  /** The offsets that were found on these parts, in steps of the grid. */
  List<Integer> search(Parts parts) {
    List<Integer> best = none();
    double fewest = criterion.misses(count(best), parts);
    while (true) {
      List<List<Integer>> neighbours = neighbours(best);
      countAll(neighbours);
      List<Integer> next = best;
      double bound = fewest - LEAST_GAIN_MISSES;
      for (List<Integer> neighbour : neighbours) {
        double misses = criterion.misses(count(neighbour), parts);
        if (misses <= bound) {
          next = neighbour;
          bound = Math.nextDown(misses);
          fewest = misses;
        }
      }
      if (next.equals(best)) {
        return best;
      }
      best = next;
    }
  }

  /** What was counted with offsets, at the thresholds of this search. */
  Counts count(List<Integer> offsets) {
    return tried.computeIfAbsent(offsets, this::run);
  }

  /** The decoder with offsets, in steps of the grid. */
  DecoderParameters with(List<Integer> offsets) {
    return decoder.withOffsets(logOdds(offsets));
  }

  private Map<String, Double> logOdds(List<Integer> offsets) {
    var logOdds = new LinkedHashMap<String, Double>();
    for (int k = 0; k < keywords.size(); k++) {
      logOdds.put(keywords.get(k), offsets.get(k) * LogOdds.GRID);
    }
    return logOdds;
  }

  private void countAll(List<List<Integer>> offsets) {
    List<List<Integer>> open = offsets.stream().filter(o -> !tried.containsKey(o)).toList();
    List<Counts> counts = OrderedWork.map(open, threads, () -> this::run, Progress.SILENT);
    for (int i = 0; i < open.size(); i++) {
      tried.put(open.get(i), counts.get(i));
    }
  }

  private Counts run(List<Integer> offsets) {
    return replay.run(with(offsets), thresholds).withoutLatencies();
  }

  private static List<List<Integer>> neighbours(List<Integer> offsets) {
    var neighbours = new ArrayList<List<Integer>>();
    for (int k = 0; k < offsets.size(); k++) {
      for (int direction : new int[] {-1, 1}) {
        int moved = offsets.get(k) + direction;
        if (Math.abs(moved) <= LARGEST_OFFSET_STEPS) {
          var neighbour = new ArrayList<Integer>(offsets);
          neighbour.set(k, moved);
          neighbours.add(List.copyOf(neighbour));
        }
      }
    }
    return neighbours;
  }
}
