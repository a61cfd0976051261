package earshot.window.live;

import earshot.runtime.OperationCounts;

/** What was done up to the end of each step; written by the ear. */
final class CostHistory {
  private final HistoryShape shape;
  private final long[] synapticOperations; // (capacity)
  private final long[] inputSpikes; // (capacity)
  private final long[] hiddenSpikes; // (capacity)
  private final long[] hiddenEvents; // (capacity)
  private final long[] saturations; // (capacity)
  private final double[] cycles; // (capacity)
  private final long[] busyNanos; // (capacity)
  private long busy;
  private long markNanos;

  CostHistory(HistoryShape shape, int capacity) {
    this.shape = shape;
    synapticOperations = new long[capacity];
    inputSpikes = new long[capacity];
    hiddenSpikes = new long[capacity];
    hiddenEvents = new long[capacity];
    saturations = new long[capacity];
    cycles = new double[capacity];
    busyNanos = new long[capacity];
  }

  /** From here until the last step of the block the ear works; before, it waited for sound. */
  void blockBegins() {
    markNanos = System.nanoTime();
  }

  void stepped(int slot, OperationCounts counts) {
    long now = System.nanoTime();
    busy += now - markNanos;
    markNanos = now;
    synapticOperations[slot] = counts.synapticOperations;
    inputSpikes[slot] = counts.inputSpikes;
    hiddenSpikes[slot] = counts.hiddenSpikes;
    hiddenEvents[slot] = counts.hiddenEvents;
    saturations[slot] = counts.saturations;
    cycles[slot] = counts.cycles;
    busyNanos[slot] = busy;
  }

  /** Rates over the steps after one slot up to and with another. */
  CostRates between(int first, int last, long steps) {
    double seconds = steps * shape.stepSeconds();
    double cells = (double) steps * Math.max(1, shape.hiddenNeurons());
    return new CostRates(
        (synapticOperations[last] - synapticOperations[first]) / seconds,
        (inputSpikes[last] - inputSpikes[first]) / seconds,
        (hiddenSpikes[last] - hiddenSpikes[first]) / seconds,
        1 - (hiddenEvents[last] - hiddenEvents[first]) / cells,
        (saturations[last] - saturations[first]) / seconds,
        (cycles[last] - cycles[first]) / seconds,
        seconds * 1e9 / Math.max(1, busyNanos[last] - busyNanos[first]));
  }
}
