package earshot.network;

import java.util.List;

/** What must hold within one layer, whichever backend runs it. */
final class LayerRules {
  private LayerRules() {}

  static void check(
      String name,
      List<Synapse> synapses,
      double[] tauMemSeconds,
      double[] bias,
      double[] threshold,
      int spikeCap) {
    // A name becomes the name of an HDF5 group, which may hold anything but a slash.
    if (name.isBlank() || name.equals(".") || name.contains("/")) {
      throw new IllegalArgumentException(
          "A layer is named '%s', but a name needs a letter or a digit and must not hold a slash."
              .formatted(name));
    }
    int neurons = tauMemSeconds.length;
    if (neurons < 1) {
      throw new IllegalArgumentException(
          "The layer '%s' needs at least 1 neuron, but has %s.".formatted(name, neurons));
    }
    if (synapses.size() != 1 && synapses.size() != 2) {
      throw new IllegalArgumentException(
          "The layer '%s' has %s synapses per neuron, but a neuron has 1 or 2."
              .formatted(name, synapses.size()));
    }
    for (int s = 0; s < synapses.size(); s++) {
      double[] tauSynSeconds = synapses.get(s).tauSynSeconds();
      same(name, "time constants of synapse " + s, tauSynSeconds.length, neurons);
      boolean instantaneous = synapses.get(s).instantaneous();
      for (double tau : tauSynSeconds) {
        if (!(tau >= 0 && Double.isFinite(tau))) {
          throw new IllegalArgumentException(
              "A time constant of synapse %s of the layer '%s' is %s s, but must be 0 or more."
                  .formatted(s, name, tau));
        }
        if ((tau == 0) != instantaneous) {
          throw new IllegalArgumentException(
              ("Synapse %s of the layer '%s' has time constants of 0 s and of %s s, but a synapse"
                      + " is instantaneous for all neurons or for none.")
                  .formatted(s, name, Math.max(tau, tauSynSeconds[0])));
        }
      }
    }
    same(name, "biases", bias.length, neurons);
    same(name, "thresholds", threshold.length, neurons);
    for (int k = 0; k < neurons; k++) {
      if (!(tauMemSeconds[k] > 0 && Double.isFinite(tauMemSeconds[k]))) {
        throw new IllegalArgumentException(
            ("The membrane time constant of neuron %s of the layer '%s' is %s s, but must be"
                    + " above 0.")
                .formatted(k, name, tauMemSeconds[k]));
      }
      if (!Double.isFinite(bias[k])) {
        throw new IllegalArgumentException(
            "The bias of neuron %s of the layer '%s' is %s, but must be finite."
                .formatted(k, name, bias[k]));
      }
      if (!(threshold[k] > 0)) {
        throw new IllegalArgumentException(
            "The threshold of neuron %s of the layer '%s' is %s, but must be above 0."
                .formatted(k, name, threshold[k]));
      }
    }
    if (spikeCap < 1) {
      throw new IllegalArgumentException(
          "The layer '%s' caps its neurons at %s spikes a step, but the cap must be at least 1."
              .formatted(name, spikeCap));
    }
  }

  private static void same(String name, String what, int found, int neurons) {
    if (found != neurons) {
      throw new IllegalArgumentException(
          "The layer '%s' has %s %s, but %s neurons.".formatted(name, found, what, neurons));
    }
  }
}
