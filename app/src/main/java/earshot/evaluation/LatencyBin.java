package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Hits whose decision came so long after the end of the word.
 *
 * @param fromMillis at least
 * @param toMillis less than
 * @param hits how many
 */
public record LatencyBin(
    @JsonProperty("from_ms") int fromMillis, @JsonProperty("to_ms") int toMillis, int hits) {
  private static final int WIDTH_MILLIS = 50;

  /** The bins from the earliest hit to the latest, empty ones among them too. */
  static List<LatencyBin> of(List<Double> latenciesMillis) {
    var counts = new TreeMap<Integer, Integer>();
    for (double latency : latenciesMillis) {
      counts.merge((int) Math.floor(latency / WIDTH_MILLIS), 1, Integer::sum);
    }
    var bins = new ArrayList<LatencyBin>();
    if (!counts.isEmpty()) {
      for (int bin = counts.firstKey(); bin <= counts.lastKey(); bin++) {
        int from = bin * WIDTH_MILLIS;
        bins.add(new LatencyBin(from, from + WIDTH_MILLIS, counts.getOrDefault(bin, 0)));
      }
    }
    return bins;
  }
}
