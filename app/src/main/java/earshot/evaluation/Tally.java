package earshot.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hits, misses and false accepts over several recordings. */
final class Tally {
  int hits;
  int misses;
  int duplicates;
  int falseAccepts;
  final List<Double> latenciesMillis = new ArrayList<>();

  /** Adds one recording. */
  void add(Matching matching) {
    hits += matching.hits().size();
    misses += matching.misses().size();
    duplicates += matching.duplicates().size();
    falseAccepts += matching.falseAccepts().size();
    matching.hits().forEach(hit -> latenciesMillis.add(hit.latencySeconds() * 1000));
  }

  int utterances() {
    return hits + misses;
  }

  @Nullable Double latencyMillis(double percent) {
    return Percentile.of(
        latenciesMillis.stream().mapToDouble(Double::doubleValue).toArray(), percent);
  }
}
