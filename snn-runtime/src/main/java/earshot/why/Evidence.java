package earshot.why;

import java.util.List;

/**
 * What an output's membrane owes to each spike of a window of steps, in the units of the membrane:
 * above 0 for the output, below 0 against it. Nothing is lost on the way: the shares of the inputs
 * and the three remainders add up to what the output received.
 */
public final class Evidence {
  private final long from;
  private final double[][] inputs; // (steps, channels)
  private final List<double[][]> hidden; // by layer (steps, neurons)
  private double received;
  private double fromBiases;
  private double fromEarlier;
  private double fromNowhere;

  Evidence(long from, int steps, int channels, List<Integer> neurons) {
    this.from = from;
    inputs = new double[steps][channels];
    hidden = neurons.stream().map(size -> new double[steps][size]).toList();
  }

  /** The first step of the window. */
  public long from() {
    return from;
  }

  /** The step whose membrane is explained, the last of the window. */
  public long to() {
    return from + inputs.length - 1;
  }

  /** The share of an input channel's spikes in a step; 0 outside the window. */
  public double input(long step, int channel) {
    return inside(step) ? inputs[(int) (step - from)][channel] : 0;
  }

  /** The share of a hidden neuron's spikes in a step; 0 outside the window. */
  public double hidden(int layer, long step, int neuron) {
    return inside(step) ? hidden.get(layer)[(int) (step - from)][neuron] : 0;
  }

  private boolean inside(long step) {
    return step >= from && step <= to();
  }

  /** All that is explained: spikes in and before the window, and biases. */
  public double received() {
    return received;
  }

  /** What biases carried. */
  public double fromBiases() {
    return fromBiases;
  }

  /** What spikes from before the window carried. */
  public double fromEarlier() {
    return fromEarlier;
  }

  /** What reached neurons that fired without any excitation that was kept. */
  public double fromNowhere() {
    return fromNowhere;
  }

  double[][] inputShares() {
    return inputs;
  }

  double[][] hiddenShares(int layer) {
    return hidden.get(layer);
  }

  void receive(double share) {
    received += share;
  }

  void toBiases(double share) {
    fromBiases += share;
  }

  void toEarlier(double share) {
    fromEarlier += share;
  }

  void toNowhere(double share) {
    fromNowhere += share;
  }
}
