package earshot.lowpower;

import java.util.Arrays;

/** The spike counts of one source in this step and in as many past steps as delays reach. */
final class SpikeHistory {
  private final byte[][] counts; // (steps kept, neurons)
  private final long[][] active; // (steps kept, words): bit p is set where neuron p has a spike
  private int now;

  SpikeHistory(int neurons, int longestDelay) {
    counts = new byte[longestDelay + 1][neurons];
    active = new long[longestDelay + 1][(neurons + 63) >>> 6];
  }

  int neurons() {
    return counts[0].length;
  }

  /** Begins an empty step; what was written so far is one step older. */
  void advance() {
    now = now + 1 == counts.length ? 0 : now + 1;
    Arrays.fill(counts[now], (byte) 0);
    Arrays.fill(active[now], 0);
  }

  /** Sets a count of this step. */
  void set(int neuron, int count) {
    counts[now][neuron] = (byte) count;
    if (count > 0) {
      active[now][neuron >>> 6] |= 1L << neuron;
    }
  }

  /** A count of this step. */
  int count(int neuron) {
    return counts[now][neuron];
  }

  /** The counts of the step {@code delaySteps} ago. */
  byte[] counts(int delaySteps) {
    return counts[slot(delaySteps)];
  }

  /** Which neurons had spikes {@code delaySteps} ago, 64 to a word. */
  long[] active(int delaySteps) {
    return active[slot(delaySteps)];
  }

  void clear() {
    for (int slot = 0; slot < counts.length; slot++) {
      Arrays.fill(counts[slot], (byte) 0);
      Arrays.fill(active[slot], 0);
    }
  }

  private int slot(int delaySteps) {
    int slot = now - delaySteps;
    return slot < 0 ? slot + counts.length : slot;
  }
}
