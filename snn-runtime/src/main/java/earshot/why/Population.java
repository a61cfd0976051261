package earshot.why;

import java.util.function.IntUnaryOperator;

/** Who fired in each step of a record, as events: a neuron and how often. */
final class Population {
  private final long first;
  private final int[][] neurons; // (steps, events)
  private final int[][] counts; // (steps, events)

  /** The spikes of one step. */
  @FunctionalInterface
  interface Step {
    IntUnaryOperator at(long step);
  }

  Population(long first, int steps, int size, Step spikes) {
    this.first = first;
    neurons = new int[steps][];
    counts = new int[steps][];
    int[] who = new int[size];
    for (int i = 0; i < steps; i++) {
      IntUnaryOperator count = spikes.at(first + i);
      int events = 0;
      for (int neuron = 0; neuron < size; neuron++) {
        if (count.applyAsInt(neuron) > 0) {
          who[events++] = neuron;
        }
      }
      neurons[i] = java.util.Arrays.copyOf(who, events);
      counts[i] = java.util.Arrays.stream(neurons[i]).map(count).toArray();
    }
  }

  /** Who fired; nobody in a step that was not kept. */
  int[] neurons(long step) {
    return step < first ? new int[0] : neurons[(int) (step - first)];
  }

  /** How often each of {@link #neurons} fired. */
  int[] counts(long step) {
    return step < first ? new int[0] : counts[(int) (step - first)];
  }
}
