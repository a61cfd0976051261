package earshot.lowpower;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The limits of a chip (from Rockpool's public documentation of the XyloAudio family), or of the
 * imaginary {@code desktop}, which has the same arithmetic and claims no chip.
 *
 * @param name as in a network description
 * @param inputs input channels
 * @param hidden hidden neurons
 * @param outputs output neurons
 * @param fanOut the most weights from one hidden neuron to hidden neurons, over both synapses
 * @param recurrentWeights weights among hidden neurons that there is memory for, per synapse
 * @param inputReach inputs reach only this many of the first hidden neurons
 * @param outputReach outputs are fed only from this many of the last hidden neurons
 * @param largestBias the largest bias to either side
 * @param leastHiddenCap the smallest spike cap of a hidden layer
 * @param longestInputDelay from an input, in steps
 * @param longestHiddenDelay from a hidden neuron, in steps
 * @param leastSynapseShift 1, or {@link Population#INSTANTANEOUS} where a synapse may be that
 */
public record ChipProfile(
    String name,
    int inputs,
    int hidden,
    int outputs,
    int fanOut,
    int recurrentWeights,
    int inputReach,
    int outputReach,
    int largestBias,
    int leastHiddenCap,
    int longestInputDelay,
    int longestHiddenDelay,
    int leastSynapseShift) {
  /** The most spikes of a hidden neuron in one step, on every profile. */
  public static final int HIDDEN_CAP = 31;

  /** The most spikes of an output neuron in one step, on every profile. */
  public static final int OUTPUT_CAP = 1;

  /** Synaptic currents of a hidden neuron, on every profile. */
  public static final int HIDDEN_SYNAPSES = 2;

  /** Synaptic currents of an output neuron, on every profile. */
  public static final int OUTPUT_SYNAPSES = 1;

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  /** XyloAudio 2. */
  public static final ChipProfile XYLO_AUDIO_2 =
      new ChipProfile(
          "xylo-audio-2", 16, 1000, 8, 64, 1000 * 32, NO_LIMIT, NO_LIMIT, 127, HIDDEN_CAP, 0, 1, 1);

  /** XyloAudio 3. */
  public static final ChipProfile XYLO_AUDIO_3 =
      new ChipProfile(
          "xylo-audio-3", 16, 992, 32, 1024, 992 * 32, 128, 128, 127, HIDDEN_CAP, 0, 1, 1);

  /** No chip: the same arithmetic with room for a larger network, and delays. */
  public static final ChipProfile DESKTOP =
      new ChipProfile(
          "desktop",
          128,
          4096,
          32,
          NO_LIMIT,
          NO_LIMIT,
          NO_LIMIT,
          NO_LIMIT,
          Int16.MAX,
          1,
          CoreProgram.MAX_INPUT_DELAY,
          CoreProgram.MAX_HIDDEN_DELAY,
          Population.INSTANTANEOUS);

  /** All profiles. */
  public static List<ChipProfile> all() {
    return List.of(XYLO_AUDIO_2, XYLO_AUDIO_3, DESKTOP);
  }

  /**
   * The profile of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static ChipProfile named(String name) {
    return all().stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no chip profile '%s'; the profiles are %s."
                        .formatted(
                            name,
                            all().stream()
                                .map(ChipProfile::name)
                                .collect(Collectors.joining(", ")))));
  }
}
