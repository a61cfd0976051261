package earshot.window.bench;

/**
 * One CubaLIF neuron in the step that all backends share (see {@link earshot.network.Layer}), and
 * the standard artificial neuron on the same input:
 *
 * <pre>
 * I = a_s (I + w S)      a = 1 - dt / tau
 * V = a_m V + I + b;     while V >= threshold and n &lt; 15:  n += 1, V -= threshold
 * y = max(0, w S + b)
 * </pre>
 */
public final class BenchNeuron {
  private static final int SPIKE_CAP = 15;

  private final double stepSeconds;
  private NeuronParameters parameters;
  private double current;
  private double membrane;
  private double peak;
  private int spikes;
  private double answer;

  /** A neuron at rest. */
  public BenchNeuron(double stepSeconds, NeuronParameters parameters) {
    this.stepSeconds = stepSeconds;
    this.parameters = parameters;
  }

  /** Goes on as another neuron, from the state that it has. */
  public void become(NeuronParameters others) {
    parameters = others;
  }

  /** Takes the input spikes of one step. */
  public void step(int inputSpikes) {
    double drive = parameters.weight() * inputSpikes;
    current =
        (1 - stepSeconds / Math.max(stepSeconds, parameters.tauSynSeconds())) * (current + drive);
    membrane =
        (1 - stepSeconds / Math.max(stepSeconds, parameters.tauMemSeconds())) * membrane
            + current
            + parameters.bias();
    peak = membrane;
    spikes = 0;
    while (membrane >= parameters.threshold() && spikes < SPIKE_CAP) {
      spikes++;
      membrane -= parameters.threshold();
    }
    answer = Math.max(0, drive + parameters.bias());
  }

  /** I after the step. */
  public double current() {
    return current;
  }

  /** V after the step and its resets. */
  public double membrane() {
    return membrane;
  }

  /** V before the resets of the step. */
  public double peak() {
    return peak;
  }

  /** How often it fired in the step. */
  public int spikes() {
    return spikes;
  }

  /** What the standard artificial neuron answers. */
  public double answer() {
    return answer;
  }
}
