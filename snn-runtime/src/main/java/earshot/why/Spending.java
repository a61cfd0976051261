package earshot.why;

import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.Arrays;

/**
 * What is left of the charge in the neurons of a layer after each step. A firing takes its
 * threshold out of the membrane, from all that excited it alike, so that a charge that was spent
 * carries no later firing:
 *
 * <pre>
 * E_s = a_s (E_s + sum over spikes of max(0, W_s))      the excitation alone
 * P   = a_m P + sum_s E_s + max(0, b)
 * r   = max(0, 1 - n threshold / P)                     after n firings;  P = r P
 * </pre>
 *
 * <p>and what a weight of 1 that arrives leaves in the membrane m steps later, resets included:
 *
 * <pre>
 * S(0) = 1    S(m) = a_m r S(m - 1)                     r of the step m steps ago
 * K(m) = a_s (S(m) + K(m - 1))                          K(m) = S(m) of an instantaneous synapse
 * </pre>
 */
final class Spending {
  private final Layer layer;
  private final double stepSeconds;
  private final long first;
  private final float[][] left; // (steps, neurons)
  private final double[][] excitation; // (synapses, neurons)
  private final double[] charge; // (neurons)
  private final double[] survived;

  /**
   * Begins without any charge.
   *
   * @param first the first step that was kept
   * @param steps how many were kept
   * @param reach how far back arrivals are looked for, in steps
   */
  Spending(NetworkDescription network, Layer layer, long first, int steps, int reach) {
    this.layer = layer;
    this.first = first;
    stepSeconds = network.stepSeconds();
    left = new float[steps][layer.neurons()];
    excitation = new double[layer.synapses().size()][layer.neurons()];
    charge = new double[layer.neurons()];
    survived = new double[reach];
  }

  /** A weight that arrives in the step that comes next. */
  void arrives(int synapse, int neuron, double weight) {
    excitation[synapse][neuron] += Math.max(0, weight);
  }

  /** Takes a step, after which neurons fired. */
  void step(long step, int[] fired, int[] counts) {
    for (int k = 0; k < charge.length; k++) {
      charge[k] = keep(k) * charge[k] + Math.max(0, layer.bias()[k]);
      for (int s = 0; s < excitation.length; s++) {
        double tau = layer.synapses().get(s).tauSynSeconds()[k];
        double pass = tau == 0 ? 1 : 1 - stepSeconds / tau;
        excitation[s][k] *= pass;
        charge[k] += excitation[s][k];
        if (tau == 0) {
          excitation[s][k] = 0;
        }
      }
    }
    float[] now = left[(int) (step - first)];
    Arrays.fill(now, 1);
    for (int i = 0; i < fired.length; i++) {
      int k = fired[i];
      double spent = counts[i] * layer.threshold()[k];
      now[k] = charge[k] > spent ? (float) (1 - spent / charge[k]) : 0;
      charge[k] *= now[k];
    }
  }

  private double keep(int neuron) {
    return 1 - stepSeconds / layer.tauMemSeconds()[neuron];
  }

  /** Works out S of a neuron for a firing. */
  double[] survived(int neuron, long step) {
    double keep = keep(neuron);
    survived[0] = 1;
    for (int m = 1; m < survived.length; m++) {
      long at = step - m;
      survived[m] = at < first ? 0 : survived[m - 1] * keep * left[(int) (at - first)][neuron];
    }
    return survived;
  }

  /** K of a synapse, worked out of S. */
  double[] kernel(int synapse, int neuron, double[] charges) {
    double tau = layer.synapses().get(synapse).tauSynSeconds()[neuron];
    if (tau == 0) {
      return charges;
    }
    double pass = 1 - stepSeconds / tau;
    double[] kernel = new double[charges.length];
    double before = 0;
    for (int m = 0; m < kernel.length; m++) {
      before = pass * (charges[m] + before);
      kernel[m] = before;
    }
    return kernel;
  }
}
