package earshot.tuning;

/**
 * How good offsets are, whatever the common threshold: the misses where the false accepts are half,
 * once and twice what is allowed, on average, each read off the straight line between two
 * thresholds of the grid. At the allowed rate alone a stream of half an hour holds ten false
 * accepts, so that its misses jump with each single one; three places of the curve rest on more of
 * them and move in smaller steps.
 */
final class Criterion {
  private static final double[] TIMES_ALLOWED = {0.5, 1, 2};

  private final Replay replay;
  private final TuningRule rule;

  Criterion(Replay replay, TuningRule rule) {
    this.replay = replay;
    this.rule = rule;
  }

  /** The misses, extrapolated to whole streams. */
  double misses(Counts counts, Parts parts) {
    double sum = 0;
    for (double times : TIMES_ALLOWED) {
      sum += missesAt(times, counts, parts);
    }
    return sum / TIMES_ALLOWED.length * TracedStream.PARTS / parts.count();
  }

  /**
   * How many times the allowed rates are used at a threshold: above 1 it is out of the question.
   */
  double load(Counts counts, int threshold, Parts parts) {
    double share = (double) parts.count() / TracedStream.PARTS;
    double onWords =
        parts.sum(counts.acceptsOnWords[threshold])
            / (replay.hoursOfWords() * share * rule.perHourOnWords());
    double onOthers =
        parts.sum(counts.acceptsOnOthers[threshold])
            / (replay.hoursOfOthers() * share * rule.perHourOnOthers());
    return Math.max(onWords, onOthers);
  }

  private double missesAt(double times, Counts counts, Parts parts) {
    // Beyond the last threshold nothing fires.
    double loadAbove = 0;
    double missesAbove = (double) replay.utterances() * parts.count() / TracedStream.PARTS;
    for (int i = counts.thresholds.length - 1; i >= 0; i--) {
      double load = Math.max(loadAbove, load(counts, i, parts));
      double misses = parts.sum(counts.misses[i]);
      if (load > times) {
        double way = (times - loadAbove) / (load - loadAbove);
        return missesAbove + way * (misses - missesAbove);
      }
      loadAbove = load;
      missesAbove = misses;
    }
    return missesAbove;
  }
}
