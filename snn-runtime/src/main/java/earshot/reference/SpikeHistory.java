package earshot.reference;

import java.util.Arrays;

/**
 * The spikes of one population in its latest steps, kept as events: who fired and how often. A ring
 * of as many steps as the longest delay looks back.
 */
final class SpikeHistory {
  private final int[][] indices; // (slots, neurons), the first sizes[slot] of each are valid
  private final int[][] counts; // (slots, neurons)
  private final int[] sizes; // (slots)
  private int current;

  /** Keeps the current step and {@code longestDelay} before it. */
  SpikeHistory(int neurons, int longestDelay) {
    indices = new int[longestDelay + 1][neurons];
    counts = new int[longestDelay + 1][neurons];
    sizes = new int[longestDelay + 1];
  }

  /** Starts the next step, without spikes. */
  void advance() {
    current = current + 1 == sizes.length ? 0 : current + 1;
    sizes[current] = 0;
  }

  /** Adds a neuron that fired in the current step. */
  void put(int neuron, int count) {
    int at = sizes[current]++;
    indices[current][at] = neuron;
    counts[current][at] = count;
  }

  /** Where the step {@code delay} before the current one is kept. */
  int slot(int delay) {
    int slot = current - delay;
    return slot < 0 ? slot + sizes.length : slot;
  }

  /** How many neurons fired in the step of a slot. */
  int size(int slot) {
    return sizes[slot];
  }

  /** The neurons that fired in the step of a slot, ascending. */
  int[] indices(int slot) {
    return indices[slot];
  }

  /** How often each of {@link #indices} fired. */
  int[] counts(int slot) {
    return counts[slot];
  }

  void clear() {
    Arrays.fill(sizes, 0);
    current = 0;
  }
}
