package earshot.window.live;

import earshot.runtime.OperationCounts;

/** What was done up to the end of each step; written by the ear. */
final class CostHistory {
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final HistoryShape shape;
  private final OperationCounts[] totals; // (capacity)
  private final long[] busyNanos; // (capacity)
  private long busy;
  private final long[] lateNanos; // (capacity), from the arrival of the block to the step's end
  private long markNanos;
  private long blockNanos;

  CostHistory(HistoryShape shape, int capacity) {
    this.shape = shape;
    totals = new OperationCounts[capacity];
    for (int slot = 0; slot < capacity; slot++) {
      totals[slot] = new OperationCounts();
    }
    busyNanos = new long[capacity];
    lateNanos = new long[capacity];
  }

  /** From here until the last step of the block the ear works; before, it waited for sound. */
  void blockBegins() {
    markNanos = System.nanoTime();
    blockNanos = markNanos;
  }

  /** Milliseconds since the block arrived. */
  double sinceBlock() {
    return (System.nanoTime() - blockNanos) / NANOS_PER_MILLISECOND;
  }

  void stepped(int slot, OperationCounts counts) {
    long now = System.nanoTime();
    busy += now - markNanos;
    markNanos = now;
    totals[slot].clear();
    totals[slot].add(counts);
    busyNanos[slot] = busy;
    lateNanos[slot] = now - blockNanos;
  }

  /** The cost of the steps after one slot up to and with another. */
  CostRates between(int first, int last, long steps) {
    return new CostRates(
        difference(totals[first], totals[last]),
        steps * shape.stepSeconds(),
        shape,
        busyNanos[last] - busyNanos[first],
        latest(first, last));
  }

  private double latest(int first, int last) {
    long latest = 0;
    for (int slot = first; slot != last; slot = (slot + 1) % lateNanos.length) {
      latest = Math.max(latest, lateNanos[slot]);
    }
    return latest / NANOS_PER_MILLISECOND;
  }

  private static OperationCounts difference(OperationCounts before, OperationCounts after) {
    var work = new OperationCounts();
    work.steps = after.steps - before.steps;
    work.synapticOperations = after.synapticOperations - before.synapticOperations;
    work.membraneUpdates = after.membraneUpdates - before.membraneUpdates;
    work.inputSpikes = after.inputSpikes - before.inputSpikes;
    work.inputEvents = after.inputEvents - before.inputEvents;
    work.hiddenSpikes = after.hiddenSpikes - before.hiddenSpikes;
    work.hiddenEvents = after.hiddenEvents - before.hiddenEvents;
    work.outputSpikes = after.outputSpikes - before.outputSpikes;
    work.saturations = after.saturations - before.saturations;
    work.cycles = after.cycles - before.cycles;
    return work;
  }
}
