package earshot.window.bench;

/**
 * What a person chooses of the neuron on the bench.
 *
 * @param tauSynSeconds time constant of the synaptic current
 * @param tauMemSeconds time constant of the membrane
 * @param weight of the input
 * @param bias added to the membrane in every step
 * @param threshold at which it fires
 */
public record NeuronParameters(
    double tauSynSeconds, double tauMemSeconds, double weight, double bias, double threshold) {
  /** A neuron that fires for a busy input and not for a single spike. */
  public static NeuronParameters usual() {
    return new NeuronParameters(0.03, 0.06, 0.3, 0, 1);
  }

  /** The same with another time constant of the current. */
  public NeuronParameters withTauSyn(double seconds) {
    return new NeuronParameters(seconds, tauMemSeconds, weight, bias, threshold);
  }

  /** The same with another time constant of the membrane. */
  public NeuronParameters withTauMem(double seconds) {
    return new NeuronParameters(tauSynSeconds, seconds, weight, bias, threshold);
  }

  /** The same with another weight. */
  public NeuronParameters withWeight(double other) {
    return new NeuronParameters(tauSynSeconds, tauMemSeconds, other, bias, threshold);
  }

  /** The same with another bias. */
  public NeuronParameters withBias(double other) {
    return new NeuronParameters(tauSynSeconds, tauMemSeconds, weight, other, threshold);
  }

  /** The same with another threshold. */
  public NeuronParameters withThreshold(double other) {
    return new NeuronParameters(tauSynSeconds, tauMemSeconds, weight, bias, other);
  }
}
