package earshot.why;

import earshot.network.Layer;
import earshot.network.NetworkDescription;

/**
 * What a weight of 1 that arrives at a neuron leaves in its membrane m steps later, from the step
 * that all backends share (see {@link Layer}), with a_s and a_m for its two decays:
 *
 * <pre>
 * K(m) = sum for j = 0..m of a_s^(j+1) a_m^(m-j)      K(m) = a_m^m of an instantaneous synapse
 * </pre>
 *
 * <p>and what a bias of 1 leaves after m steps: B(m) = sum for j = 0..m of a_m^j.
 */
final class Kernels {
  private final double[][][] arrivals; // (synapses, neurons, steps)
  private final double[][] biases; // (neurons, steps)

  Kernels(NetworkDescription network, Layer layer, int steps) {
    int neurons = layer.neurons();
    arrivals = new double[layer.synapses().size()][neurons][];
    biases = new double[neurons][steps];
    double dt = network.stepSeconds();
    for (int k = 0; k < neurons; k++) {
      double keep = 1 - dt / layer.tauMemSeconds()[k];
      for (int s = 0; s < arrivals.length; s++) {
        double tau = layer.synapses().get(s).tauSynSeconds()[k];
        arrivals[s][k] = tau == 0 ? instantaneous(keep, steps) : leaky(1 - dt / tau, keep, steps);
      }
      double sum = 0;
      for (int m = 0; m < steps; m++) {
        sum = 1 + keep * sum;
        biases[k][m] = sum;
      }
    }
  }

  private static double[] instantaneous(double keep, int steps) {
    double[] kernel = new double[steps];
    double v = 1;
    for (int m = 0; m < steps; m++) {
      kernel[m] = v;
      v *= keep;
    }
    return kernel;
  }

  private static double[] leaky(double pass, double keep, int steps) {
    double[] kernel = new double[steps];
    double current = 1;
    double v = 0;
    for (int m = 0; m < steps; m++) {
      current *= pass;
      v = keep * v + current;
      kernel[m] = v;
    }
    return kernel;
  }

  /** K of a neuron. */
  double arrival(int synapse, int neuron, int steps) {
    return arrivals[synapse][neuron][steps];
  }

  /** B of a neuron. */
  double bias(int neuron, int steps) {
    return biases[neuron][steps];
  }
}
