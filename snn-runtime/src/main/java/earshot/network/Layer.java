package earshot.network;

import java.util.List;

/**
 * A population of CubaLIF neurons, described in physical units and in the discrete gains of the
 * step that all backends share (after Muir, "Why spikes?"; the step is that of the reference
 * backend):
 *
 * <pre>
 * I_s = a_s (I_s + sum over spikes of W_s)      a = 1 - dt / tau
 * V   = a_m V + sum_s I_s + b
 * n   = 0;  while V &gt;= threshold and n &lt; spikeCap:  n += 1, V -= threshold
 * </pre>
 *
 * <p>The arrays are not copied; they are not to be changed once the layer is made.
 *
 * @param name unique in its network
 * @param synapses one or two currents per neuron
 * @param tauMemSeconds membrane time constants (neurons)
 * @param bias added to the membrane at every step (neurons)
 * @param threshold firing thresholds (neurons), above 0; {@link Double#POSITIVE_INFINITY} makes a
 *     leaky readout that never fires
 * @param spikeCap the most spikes that a neuron fires in one step
 */
public record Layer(
    String name,
    List<Synapse> synapses,
    double[] tauMemSeconds,
    double[] bias,
    double[] threshold,
    int spikeCap) {

  /**
   * Copies the list and checks that the sizes agree.
   *
   * @throws IllegalArgumentException if they do not, or if a value cannot be one; the message names
   *     both values
   */
  public Layer {
    synapses = List.copyOf(synapses);
    LayerRules.check(name, synapses, tauMemSeconds, bias, threshold, spikeCap);
  }

  /** How many neurons it has. */
  public int neurons() {
    return tauMemSeconds.length;
  }
}
