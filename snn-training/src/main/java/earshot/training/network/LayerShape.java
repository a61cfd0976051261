package earshot.training.network;

import java.util.Arrays;
import java.util.List;

/**
 * What a person chooses about one hidden layer.
 *
 * @param inputs channels of the population below
 * @param neurons how many
 * @param branches weights from below, by delay and synapse
 * @param synapseShifts d of each synaptic current, a = 1 - 2^-d; 0 for an instantaneous synapse
 * @param membraneShifts d of each membrane (neurons)
 * @param adaptationShifts d of each neuron's adaptation (neurons); empty for none
 * @param feedback whose spikes the adaptation's synapse hears
 * @param spikeCap the most spikes of a neuron in one step
 * @param kind of the neurons; membranes, adaptation and cap are those of spiking ones
 */
public record LayerShape(
    int inputs,
    int neurons,
    List<Branch> branches,
    int[] synapseShifts,
    int[] membraneShifts,
    int[] adaptationShifts,
    Feedback feedback,
    int spikeCap,
    NeuronKind kind) {
  private static final int DEALT_SHOWN = 20;

  /** Copies the list and refuses a recurrence that has no synapse. */
  public LayerShape {
    branches = List.copyOf(branches);
    if (feedback == Feedback.LAYER && adaptationShifts.length == 0) {
      throw new IllegalArgumentException(
          "A feedback of %s goes through the synapse of the adaptation, and the layer of %d neurons has none; name shifts of the adaptation."
              .formatted(feedback, neurons));
    }
  }

  /** A layer of spiking neurons that hear at most themselves. */
  public LayerShape(
      int inputs,
      int neurons,
      List<Branch> branches,
      int[] synapseShifts,
      int[] membraneShifts,
      int[] adaptationShifts,
      int spikeCap) {
    this(
        inputs,
        neurons,
        branches,
        synapseShifts,
        membraneShifts,
        adaptationShifts,
        Feedback.ITSELF,
        spikeCap,
        NeuronKind.SPIKING);
  }

  /**
   * A layer of neurons without a state.
   *
   * @param inputs channels of the population below
   * @param neurons how many
   * @param delaySteps how old what they see of it is, each through weights of its own
   */
  public static LayerShape rectified(int inputs, int neurons, List<Integer> delaySteps) {
    List<Branch> branches = delaySteps.stream().map(delay -> new Branch(delay, 0)).toList();
    return new LayerShape(
        inputs,
        neurons,
        branches,
        new int[] {0},
        new int[0],
        new int[0],
        Feedback.ITSELF,
        0,
        NeuronKind.RECTIFIED);
  }

  /** Its neurons so many times, above a population that is there so many times. */
  LayerShape times(int count, int countBelow) {
    return new LayerShape(
        inputs * countBelow,
        neurons * count,
        branches,
        synapseShifts,
        repeated(membraneShifts, count),
        repeated(adaptationShifts, count),
        feedback,
        spikeCap,
        kind);
  }

  private static int[] repeated(int[] shifts, int count) {
    int[] all = new int[shifts.length * count];
    for (int n = 0; n < count; n++) {
      System.arraycopy(shifts, 0, all, n * shifts.length, shifts.length);
    }
    return all;
  }

  /** Whether another is built in the same way, so that the weights of one fit the other. */
  boolean fits(LayerShape other) {
    return inputs == other.inputs
        && neurons == other.neurons
        && branches.equals(other.branches)
        && Arrays.equals(synapseShifts, other.synapseShifts)
        && Arrays.equals(membraneShifts, other.membraneShifts)
        && Arrays.equals(adaptationShifts, other.adaptationShifts)
        && feedback == other.feedback
        && spikeCap == other.spikeCap
        && kind == other.kind;
  }

  /** In a few words, for messages. */
  String summary() {
    return ("%d %s neurons of %d inputs with delays and synapses %s, shifts of synapses %s, of membranes %s"
            + " and of adaptation %s with a feedback of %s, and a cap of %d")
        .formatted(
            neurons,
            kind,
            inputs,
            branches,
            Arrays.toString(synapseShifts),
            dealt(membraneShifts),
            dealt(adaptationShifts),
            feedback,
            spikeCap);
  }

  /** The first of values that are dealt over the neurons again and again. */
  private static String dealt(int[] shifts) {
    return Arrays.toString(Arrays.copyOf(shifts, Math.min(shifts.length, DEALT_SHOWN)));
  }

  /** Whether its neurons adapt. */
  boolean adapts() {
    return adaptationShifts.length > 0;
  }

  /**
   * One matrix of weights.
   *
   * @param delaySteps how old the spikes are that it sees
   * @param synapse whose current it feeds
   */
  public record Branch(int delaySteps, int synapse) {}
}
