package earshot.nir;

/**
 * The gains that make NIR's continuous neuron, stepped by forward Euler, the reference neuron. Both
 * directions compute them here, so that they agree to the last bit.
 */
final class NeuronGains {
  private NeuronGains() {}

  /** w_in of a CubaLIF, or R of an LI that stands for a synapse: tau_syn/dt - 1. */
  static double currentGain(double tauSynSeconds, double dt) {
    return tauSynSeconds / dt - 1;
  }

  /** v_leak = b tau_mem/dt. */
  static double vLeak(double bias, double tauMemSeconds, double dt) {
    return bias * tauMemSeconds / dt;
  }

  /** b = v_leak dt/tau_mem. */
  static double bias(double vLeak, double tauMemSeconds, double dt) {
    return vLeak * dt / tauMemSeconds;
  }
}
