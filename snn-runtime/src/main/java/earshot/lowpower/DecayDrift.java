package earshot.lowpower;

/**
 * What the decays of the chip add to a membrane in a step, on average, that the equation does not
 * ask for.
 *
 * <p>A decay by a shift d takes away floor(v / 2^d), for values of either sign, so what is taken
 * away is too small by (2^d - 1) / 2^(d+1) on average over the 2^d remainders. In a membrane that
 * is the drift of a step. A current keeps its error, which grows by 1 / (1 - a) = 2^d to (2^d - 1)
 * / 2, and hands it to the membrane in every step; half of that is counted: an empty current has no
 * error, and a small one loses at least one unit, too much rather than too little. The half was
 * chosen on validation clips, where the whole gave 0.1 points less. All in integer units, so a
 * network with large scales hardly has any. A readout keeps its bias: in silence it must read
 * exactly what the equation says, where a neuron one unit below rest stays as silent.
 */
final class DecayDrift {
  private static final double BUSY_SHARE_OF_CURRENTS = 0.5;

  private DecayDrift() {}

  /** The drift of a neuron's membrane in one step, in integer units. */
  static double perStep(Mapping mapping, int layer, int neuron) {
    if (layer == mapping.network().layers().size() - 1) {
      return 0;
    }
    int dashMem = mapping.dashMem().get(layer)[neuron];
    double drift = lostByShift(dashMem);
    for (int[] dash : mapping.dashSyn().get(layer)) {
      if (dash[neuron] != Population.INSTANTANEOUS) {
        drift += BUSY_SHARE_OF_CURRENTS * lostByShift(dash[neuron]) * (1 << dash[neuron]);
      }
    }
    return drift;
  }

  /** What a decay by a shift takes away too little, on average over the values. */
  static double lostByShift(int shift) {
    return ((1 << shift) - 1.0) / (2 << shift);
  }
}
