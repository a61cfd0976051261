package earshot.window.live;

/**
 * Where two histories of the same sound differ over some steps.
 *
 * @param spikes hidden spikes of both
 * @param different hidden spikes that one fired and the other did not in the same step
 * @param largestScore the largest difference of a score, 0 to 1
 */
public record Difference(long spikes, long different, double largestScore) {
  /** Compares the last steps that both have. */
  public static Difference ofLast(LiveHistory one, LiveHistory other, int steps) {
    long end = Math.min(one.steps(), other.steps());
    long first = Math.max(Math.max(one.oldest(), other.oldest()), end - steps);
    HistoryShape shape = one.shape();
    long spikes = 0;
    long different = 0;
    double largest = 0;
    for (long step = first; step < end; step++) {
      for (int layer = 0; layer < shape.hidden().size(); layer++) {
        for (int k = 0; k < shape.hidden().get(layer).neurons(); k++) {
          int a = one.hidden(layer, step, k);
          int b = other.hidden(layer, step, k);
          spikes += a + b;
          different += Math.abs(a - b);
        }
      }
      for (int label = 0; label < shape.labels().count(); label++) {
        largest = Math.max(largest, Math.abs(one.score(step, label) - other.score(step, label)));
      }
    }
    return new Difference(spikes, different, largest);
  }

  /** Share of the spikes of both that the other lacks, 0 to 1. */
  public double share() {
    return spikes == 0 ? 0 : (double) different / spikes;
  }
}
