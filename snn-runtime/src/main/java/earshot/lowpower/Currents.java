package earshot.lowpower;

import earshot.runtime.OperationCounts;
import java.util.Arrays;

/**
 * One synaptic current of every neuron of a population.
 *
 * <p>The chip adds one spike at a time and saturates each sum on its own. Dense rows wait until
 * four are there and are then added in one loop that HotSpot vectorises, in 32 bits and in their
 * order, without saturation, into a second array; the loop gathers the bits of every partial sum.
 * If none left 16 bits, no clamp would have changed a value, so the second array is the result. If
 * one did, the four are added again with their clamps. A 32-bit sum cannot overflow: it starts
 * within 16 bits and gains at most four times 2^14.
 */
final class Currents {
  private static final int ROWS_AT_ONCE = 4;

  private int[] now; // (neurons)
  private int[] next; // (neurons)
  private final int[] nothing; // (neurons), a row of zeros
  private final int[][] waiting = new int[ROWS_AT_ONCE][];
  private int rowsWaiting;
  private final OperationCounts counts;

  Currents(int neurons, OperationCounts counts) {
    now = new int[neurons];
    next = new int[neurons];
    nothing = new int[neurons];
    this.counts = counts;
  }

  /** The currents; valid until the next call that changes them. */
  int[] now() {
    return now;
  }

  /** Where the currents after a decay are written. */
  int[] next() {
    return next;
  }

  /** What was written to {@link #next()} is now. */
  void swap() {
    int[] old = now;
    now = next;
    next = old;
  }

  /** Adds a row {@code times} times. */
  void add(Row row, int times) {
    if (row.isDense()) {
      for (int i = 0; i < times; i++) {
        waiting[rowsWaiting++] = row.dense();
        if (rowsWaiting == ROWS_AT_ONCE) {
          settle();
        }
      }
    } else {
      settle();
      for (int i = 0; i < times; i++) {
        addSparse(row);
      }
    }
  }

  /** Adds the rows that wait. */
  void settle() {
    if (rowsWaiting == 0) {
      return;
    }
    if (rowsWaiting == 1) {
      addOrClamp(waiting[0]);
    } else {
      Arrays.fill(waiting, rowsWaiting, ROWS_AT_ONCE, nothing);
      addOrClamp(waiting[0], waiting[1], waiting[2], waiting[3]);
    }
    rowsWaiting = 0;
  }

  private void addOrClamp(int[] a) {
    if (Loops.fits(Loops.add(now, a, next, now.length))) {
      swap();
    } else {
      counts.saturations += Loops.addClamped(now, a, now.length);
    }
  }

  private void addOrClamp(int[] a, int[] b, int[] c, int[] d) {
    if (Loops.fits(Loops.add(now, a, b, c, d, next, now.length))) {
      swap();
    } else {
      for (int i = 0; i < rowsWaiting; i++) {
        counts.saturations += Loops.addClamped(now, waiting[i], now.length);
      }
    }
  }

  private void addSparse(Row row) {
    int[] targets = row.targets();
    int[] values = row.values();
    for (int i = 0; i < targets.length; i++) {
      int sum = now[targets[i]] + values[i];
      int clamped = Int16.saturate(sum);
      counts.saturations += sum == clamped ? 0 : 1;
      now[targets[i]] = clamped;
    }
  }

  void clear() {
    Arrays.fill(now, 0);
    rowsWaiting = 0;
  }
}
