package earshot.nir;

import java.util.Arrays;

/**
 * Any neuron of NIR. With a synapse the current is updated first and reaches the membrane in the
 * same step:
 *
 * <pre>
 * I += g_syn (w_in x - I)                      without a synapse I = x
 * v += g_mem (leak (v_leak - v) + R I)         leak = 0 for integrators
 * </pre>
 *
 * <p>g is dt/tau for forward Euler and 1 - exp(-dt/tau) for the exact solution.
 */
final class NeuronUnit extends Unit {
  private final Synapse synapse;
  private final Membrane membrane;
  private final Spiking spiking;
  private final double[] current;
  private final double[] v;

  /** Gains and input weights per neuron; empty arrays if there is no synapse. */
  record Synapse(double[] gain, double[] wIn) {
    static final Synapse NONE = new Synapse(new double[0], new double[0]);
  }

  /** Coefficients per neuron. */
  record Membrane(double[] gain, double[] leak, double[] vLeak, double[] r) {}

  /**
   * Thresholds and resets per neuron; empty arrays if it never fires and its membrane leaves it.
   */
  record Spiking(double[] threshold, double[] vReset, Firing rules) {
    static final Spiking NONE = new Spiking(new double[0], new double[0], Firing.NONE);
  }

  NeuronUnit(int neurons, Synapse synapse, Membrane membrane, Spiking spiking) {
    super(neurons);
    this.synapse = synapse;
    this.membrane = membrane;
    this.spiking = spiking;
    current = new double[neurons];
    v = new double[neurons];
  }

  /** The membranes after the resets of this step. */
  double[] membranes() {
    return v;
  }

  @Override
  void step(double[] in) {
    if (synapse.gain.length == 0) {
      System.arraycopy(in, 0, current, 0, in.length);
    } else {
      for (int k = 0; k < current.length; k++) {
        current[k] += synapse.gain[k] * (synapse.wIn[k] * in[k] - current[k]);
      }
    }
    for (int k = 0; k < v.length; k++) {
      double drive = membrane.leak[k] * (membrane.vLeak[k] - v[k]) + membrane.r[k] * current[k];
      v[k] += membrane.gain[k] * drive;
    }
    if (spiking.threshold.length == 0) {
      System.arraycopy(v, 0, out, 0, v.length);
    } else {
      Arrays.setAll(out, this::fire);
    }
  }

  private double fire(int k) {
    Firing rules = spiking.rules;
    double threshold = spiking.threshold[k];
    int spikes = 0;
    while (spikes < rules.spikeCap() && rules.comparison().reaches(v[k], threshold)) {
      spikes++;
      v[k] = rules.reset() == Reset.SUBTRACT ? v[k] - threshold : spiking.vReset[k];
    }
    return spikes;
  }
}
