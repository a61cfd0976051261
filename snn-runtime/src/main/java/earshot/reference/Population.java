package earshot.reference;

import earshot.network.Layer;
import earshot.network.Synapse;
import java.util.Arrays;

/**
 * The neurons of one layer: their coefficients and their state.
 *
 * <pre>
 * I_s = a_s (I_s + S_s)          the sums S_s were added to I_s before
 * V   = a_m V + sum_s I_s + b
 * n   = 0;  while V &gt;= threshold and n &lt; cap:  n += 1, V -= threshold
 * </pre>
 *
 * <p>An instantaneous synapse hands its current on whole and is empty afterwards.
 */
final class Population {
  // coefficients
  private final double[][] pass; // (synapses, neurons), a_s, or 1 if instantaneous
  private final double[][] keep; // (synapses, neurons), 1, or 0 if instantaneous
  private final double[] membraneGain; // a_m
  private final double[] bias;
  private final double[] threshold;
  private final int spikeCap;

  // state
  private final double[][] currents; // (synapses, neurons)
  private final double[] membranes;
  private final int[] spikes; // of the last step
  private final SpikeHistory history;

  private long lastSpikes;
  private int lastEvents;

  Population(Layer layer, double stepSeconds, int longestDelay) {
    int neurons = layer.neurons();
    int synapses = layer.synapses().size();
    pass = new double[synapses][neurons];
    keep = new double[synapses][neurons];
    for (int s = 0; s < synapses; s++) {
      Synapse synapse = layer.synapses().get(s);
      for (int k = 0; k < neurons; k++) {
        double tau = synapse.tauSynSeconds()[k];
        pass[s][k] = tau == 0 ? 1 : 1 - stepSeconds / tau;
        keep[s][k] = tau == 0 ? 0 : 1;
      }
    }
    membraneGain = new double[neurons];
    Arrays.setAll(membraneGain, k -> 1 - stepSeconds / layer.tauMemSeconds()[k]);
    bias = layer.bias().clone();
    threshold = layer.threshold().clone();
    spikeCap = layer.spikeCap();
    currents = new double[synapses][neurons];
    membranes = new double[neurons];
    spikes = new int[neurons];
    history = new SpikeHistory(neurons, longestDelay);
  }

  /** Decays currents and membranes by a step and fires. */
  void step() {
    history.advance();
    leak();
    for (int s = 0; s < currents.length; s++) {
      deliver(currents[s], pass[s], keep[s]);
    }
    addBias();
    fire();
  }

  private void leak() {
    double[] v = membranes;
    double[] a = membraneGain;
    for (int k = 0; k < v.length; k++) {
      v[k] *= a[k];
    }
  }

  private void deliver(double[] current, double[] passed, double[] kept) {
    double[] v = membranes;
    for (int k = 0; k < v.length; k++) {
      double delivered = passed[k] * current[k];
      v[k] += delivered;
      current[k] = kept[k] * delivered;
    }
  }

  private void addBias() {
    double[] v = membranes;
    double[] b = bias;
    for (int k = 0; k < v.length; k++) {
      v[k] += b[k];
    }
  }

  private void fire() {
    lastSpikes = 0;
    lastEvents = 0;
    for (int k = 0; k < membranes.length; k++) {
      int count = 0;
      if (membranes[k] >= threshold[k]) {
        double v = membranes[k];
        while (v >= threshold[k] && count < spikeCap) {
          count++;
          v -= threshold[k];
        }
        membranes[k] = v;
        history.put(k, count);
        lastSpikes += count;
        lastEvents++;
      }
      spikes[k] = count;
    }
  }

  void clear() {
    for (double[] current : currents) {
      Arrays.fill(current, 0);
    }
    Arrays.fill(membranes, 0);
    Arrays.fill(spikes, 0);
    history.clear();
  }

  int neurons() {
    return membranes.length;
  }

  double[] currents(int synapse) {
    return currents[synapse];
  }

  SpikeHistory history() {
    return history;
  }

  int spikes(int neuron) {
    return spikes[neuron];
  }

  double membrane(int neuron) {
    return membranes[neuron];
  }

  /** Spikes of the last step, all neurons together. */
  long lastSpikes() {
    return lastSpikes;
  }

  /** Neurons that fired in the last step. */
  int lastEvents() {
    return lastEvents;
  }
}
