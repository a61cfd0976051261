package earshot.lowpower;

import earshot.network.Layer;

/** Time constants as decay shifts: a = 1 - dt / tau, so a shift d is tau = dt 2^d exactly. */
final class Shifts {
  /** Time constants that passed through a file in single precision still count as exact. */
  private static final double TOLERANCE = 1e-5;

  private static final int LARGEST = 15;

  private Shifts() {}

  static int[] ofMembrane(Layer layer, double stepSeconds) {
    int[] shifts = new int[layer.neurons()];
    for (int k = 0; k < shifts.length; k++) {
      shifts[k] = exact(layer, "membrane", layer.tauMemSeconds()[k], stepSeconds);
    }
    return shifts;
  }

  static int[] ofSynapse(Layer layer, int synapse, double stepSeconds, ChipProfile profile) {
    double[] tau = layer.synapses().get(synapse).tauSynSeconds();
    int[] shifts = new int[tau.length];
    for (int k = 0; k < shifts.length; k++) {
      shifts[k] =
          tau[k] == 0 ? Population.INSTANTANEOUS : exact(layer, "synaptic", tau[k], stepSeconds);
      if (shifts[k] < 1 && shifts[k] != profile.leastSynapseShift()) {
        throw new IllegalArgumentException(
            "A synaptic time constant of layer '%s' is %s s; on %s it is at least %s s, two steps."
                .formatted(layer.name(), tau[k], profile.name(), 2 * stepSeconds));
      }
    }
    return shifts;
  }

  private static int exact(Layer layer, String kind, double tau, double stepSeconds) {
    double log = Math.log(tau / stepSeconds) / Math.log(2);
    int shift = (int) Math.max(0, Math.min(LARGEST, Math.rint(log)));
    double nearest = stepSeconds * (1 << shift);
    if (Math.abs(tau - nearest) > TOLERANCE * nearest) {
      throw new IllegalArgumentException(
          ("A %s time constant of layer '%s' is %s s; the chip decays by shifts of 0 to 15, and the"
                  + " nearest time constant is %s s.")
              .formatted(kind, layer.name(), tau, nearest));
    }
    return shift;
  }
}
