package earshot.lowpower;

/**
 * Neurons with neighbouring ids, as integers loaded into the core.
 *
 * @param dashSyn decay shifts of the synapses (synapses, neurons), 0 to 15, or {@link
 *     #INSTANTANEOUS}
 * @param dashMem decay shifts of the membranes (neurons), 0 to 15
 * @param threshold firing thresholds (neurons), signed 16 bit
 * @param bias added to the membrane's change at every step (neurons), signed 16 bit
 * @param spikeCap the most spikes of a neuron in one step
 */
public record Population(
    int[][] dashSyn, int[] dashMem, int[] threshold, int[] bias, int spikeCap) {
  /**
   * The shift that means tau_syn = 0: the current reaches the membrane whole in the step of the
   * spike and is empty afterwards.
   */
  public static final int INSTANTANEOUS = -1;

  /** Checks that the parts fit together. */
  public Population {
    if (dashSyn.length < 1 || dashSyn.length > 2) {
      throw new IllegalArgumentException(
          "A neuron has 1 or 2 synapses; " + dashSyn.length + " were given.");
    }
    for (int[] dash : dashSyn) {
      checkLength("synapse shifts", dash.length, dashMem.length);
      checkShifts(dash, INSTANTANEOUS);
    }
    checkShifts(dashMem, 0);
    checkLength("thresholds", threshold.length, dashMem.length);
    checkLength("biases", bias.length, dashMem.length);
    Int16.check("A threshold", threshold);
    Int16.check("A bias", bias);
    if (spikeCap < 1 || spikeCap > 31) {
      throw new IllegalArgumentException("A spike cap is 1 to 31; " + spikeCap + " was given.");
    }
  }

  /** How many neurons it has. */
  public int neurons() {
    return dashMem.length;
  }

  /** How many synaptic currents a neuron has, 1 or 2. */
  public int synapses() {
    return dashSyn.length;
  }

  private static void checkLength(String what, int found, int neurons) {
    if (found != neurons) {
      throw new IllegalArgumentException(
          found + " " + what + " were given for " + neurons + " neurons.");
    }
  }

  private static void checkShifts(int[] dash, int least) {
    for (int shift : dash) {
      if (shift < least || shift > 15) {
        throw new IllegalArgumentException("A decay shift is 0 to 15; " + shift + " was given.");
      }
    }
  }
}
