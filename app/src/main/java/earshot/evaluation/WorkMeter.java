package earshot.evaluation;

import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import java.util.Arrays;

/**
 * Counts the work of each projection: for every spike, each connection with a weight that is not 0.
 * Spikes that are still on their way when the sound ends are counted too.
 */
final class WorkMeter {
  private final NetworkShape shape;
  private final long[][] spikes; // (populations, neurons)
  private final long[] active; // (populations)

  WorkMeter(NetworkShape shape) {
    this.shape = shape;
    spikes = new long[shape.populations().size()][];
    for (int p = 0; p < spikes.length; p++) {
      spikes[p] = new long[shape.populations().get(p).neurons()];
    }
    active = new long[spikes.length];
  }

  /** Takes one step. */
  void step(SpikeFrame input, SpikingNetwork network) {
    for (int channel = 0; channel < spikes[0].length; channel++) {
      add(0, channel, input.count(channel));
    }
    for (int layer = 0; layer < network.layers(); layer++) {
      for (int neuron = 0; neuron < spikes[layer + 1].length; neuron++) {
        add(layer + 1, neuron, network.spikes(layer, neuron));
      }
    }
  }

  private void add(int population, int neuron, int count) {
    if (count != 0) {
      spikes[population][neuron] += count;
      active[population]++;
    }
  }

  /** The work since the reset. */
  LayerWork work() {
    LayerWork work = LayerWork.none(shape);
    System.arraycopy(active, 0, work.activeCells(), 0, active.length);
    for (int i = 0; i < work.operations().length; i++) {
      Projection projection = shape.projections().get(i);
      long[] source = spikes[projection.source()];
      int[] fanOut = projection.fanOut();
      long sum = 0;
      for (int neuron = 0; neuron < fanOut.length; neuron++) {
        sum += source[neuron % source.length] * fanOut[neuron]; // taps of a dense layer in turn
      }
      work.operations()[i] = sum;
    }
    return work;
  }

  void reset() {
    for (long[] population : spikes) {
      Arrays.fill(population, 0);
    }
    Arrays.fill(active, 0);
  }
}
