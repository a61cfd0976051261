package earshot.nir;

import java.util.Arrays;

/**
 * A neuron node in the terms of a layer, all per neuron. With forward Euler NIR's neuron is
 *
 * <pre>
 * V = a_m V + inputGain I + bias         a_m = 1 - dt/tau_mem, inputGain = R dt/tau_mem
 * </pre>
 *
 * @param tauMemSeconds the membrane's time constant
 * @param inputGain what a current of 1 adds to the membrane in a step
 * @param bias what its leak adds in a step
 * @param threshold infinite where it never fires
 * @param tauSynSeconds of its own current; empty if it has none
 * @param wIn what its own current takes of its input
 */
record ImportedNeurons(
    double[] tauMemSeconds,
    double[] inputGain,
    double[] bias,
    double[] threshold,
    double[] tauSynSeconds,
    double[] wIn) {
  /** In steps: so slow that no leak is seen in any recording. */
  private static final double STEPS_WITHOUT_LEAK = 0x1p40;

  private static final NirArray NEVER = NirArray.scalar(Double.POSITIVE_INFINITY);
  private static final NirArray NO_CURRENT = NirArray.vector();

  /** Whether it has a current of its own. */
  boolean hasCurrent() {
    return tauSynSeconds.length > 0;
  }

  static ImportedNeurons of(FlatGraph.Place place, int width, double dt) {
    NirNode node = place.node();
    var of = new Spread(place, width);
    if (node instanceof NirNode.LI n) {
      return leaky(of, dt, n.tau(), n.r(), n.vLeak(), NEVER, NO_CURRENT, NO_CURRENT);
    } else if (node instanceof NirNode.LIF n) {
      return leaky(of, dt, n.tau(), n.r(), n.vLeak(), n.vThreshold(), NO_CURRENT, NO_CURRENT);
    } else if (node instanceof NirNode.CubaLI n) {
      return leaky(of, dt, n.tauMem(), n.r(), n.vLeak(), NEVER, n.tauSyn(), n.wIn());
    } else if (node instanceof NirNode.CubaLIF n) {
      return leaky(of, dt, n.tauMem(), n.r(), n.vLeak(), n.vThreshold(), n.tauSyn(), n.wIn());
    } else if (node instanceof NirNode.I n) {
      return perfect(of, dt, n.r(), NEVER);
    } else if (node instanceof NirNode.IF n) {
      return perfect(of, dt, n.r(), n.vThreshold());
    } else if (node instanceof NirNode.Threshold n) {
      // Forgets within a step, so its membrane is its input.
      return new ImportedNeurons(
          of.all(dt),
          of.all(1),
          of.all(0),
          thresholds(of, n.threshold()),
          new double[0],
          new double[0]);
    }
    throw new IllegalArgumentException(
        "The node '%s' is of type '%s', which is no neuron.".formatted(place.name(), node.type()));
  }

  private static ImportedNeurons leaky(
      Spread of,
      double dt,
      NirArray tau,
      NirArray r,
      NirArray vLeak,
      NirArray threshold,
      NirArray tauSyn,
      NirArray wIn) {
    double[] seconds = of.values(tau, "tau of the membrane").clone();
    double[] gain = of.values(r, "r").clone();
    double[] bias = of.values(vLeak, "v_leak").clone();
    for (int k = 0; k < seconds.length; k++) {
      seconds[k] = seconds[k] == 0 ? dt : seconds[k];
      gain[k] *= dt / seconds[k];
      bias[k] *= dt / seconds[k];
    }
    boolean current = tauSyn.length() > 0;
    return new ImportedNeurons(
        seconds,
        gain,
        bias,
        thresholds(of, threshold),
        current ? of.values(tauSyn, "tau_syn") : new double[0],
        current ? of.values(wIn, "w_in") : new double[0]);
  }

  private static ImportedNeurons perfect(Spread of, double dt, NirArray r, NirArray threshold) {
    double[] gain = of.values(r, "r").clone();
    Arrays.setAll(gain, k -> gain[k] * dt);
    return new ImportedNeurons(
        of.all(dt * STEPS_WITHOUT_LEAK),
        gain,
        of.all(0),
        thresholds(of, threshold),
        new double[0],
        new double[0]);
  }

  /** NIR fires above the threshold, a layer at it: the least double above it says the same. */
  private static double[] thresholds(Spread of, NirArray parameter) {
    boolean strict = Firing.comparison(of.place()) == Firing.Comparison.STRICT;
    return Arrays.stream(of.values(parameter, "v_threshold"))
        .map(threshold -> strict ? Math.nextUp(threshold) : threshold)
        .toArray();
  }
}
