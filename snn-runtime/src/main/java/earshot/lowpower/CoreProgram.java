package earshot.lowpower;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is loaded into the core: integers only. Hidden neurons have ascending ids from population to
 * population; the output population is the last.
 *
 * @param inputs input channels
 * @param populations hidden populations in ascending order of their ids, then the output
 * @param projections stored weights; at most one for each source, target, synapse and delay
 * @param shiftIn fraction bits of the weights from the input
 * @param shiftRec fraction bits of the weights among hidden neurons
 * @param shiftOut fraction bits of the weights to the output
 * @param alias hidden id that each hidden neuron also fires, or {@link #NO_ALIAS} (hidden)
 */
public record CoreProgram(
    int inputs,
    List<Population> populations,
    List<Projection> projections,
    int shiftIn,
    int shiftRec,
    int shiftOut,
    int[] alias) {
  /** Stands where a hidden neuron has no alias target. */
  public static final int NO_ALIAS = -1;

  /** The longest delay from the input, in steps. */
  public static final int MAX_INPUT_DELAY = 15;

  /** The longest delay from a hidden neuron, in steps. */
  public static final int MAX_HIDDEN_DELAY = 16;

  /** Copies the lists and checks that the parts fit together. */
  public CoreProgram {
    populations = List.copyOf(populations);
    projections = List.copyOf(projections);
    if (inputs < 1 || populations.isEmpty()) {
      throw new IllegalArgumentException(
          "A core needs an input and an output; it was given "
              + inputs
              + " inputs and "
              + populations.size()
              + " populations.");
    }
    for (int shift : new int[] {shiftIn, shiftRec, shiftOut}) {
      if (shift < 0 || shift > 7) {
        throw new IllegalArgumentException("A weight shift is 0 to 7; " + shift + " was given.");
      }
    }
    Set<List<Integer>> taken = new HashSet<>();
    for (Projection projection : projections) {
      checkProjection(projection, inputs, populations);
      if (!taken.add(
          List.of(
              projection.source(),
              projection.target(),
              projection.synapse(),
              projection.delaySteps()))) {
        throw new IllegalArgumentException(
            "Two projections from population "
                + projection.source()
                + " to "
                + projection.target()
                + " share the delay of "
                + projection.delaySteps()
                + " steps and a synapse; add their weights.");
      }
    }
    checkAliases(alias, hidden(populations));
  }

  /** The population that is read. */
  public Population output() {
    return populations.get(outputIndex());
  }

  /** The index of the population that is read. */
  public int outputIndex() {
    return populations.size() - 1;
  }

  /** How many hidden neurons there are. */
  public int hidden() {
    return hidden(populations);
  }

  /** Neurons of a source: a population, or the input channels. */
  public int sources(int source) {
    return source == Projection.INPUT ? inputs : populations.get(source).neurons();
  }

  /** The shift of the matrix that a projection belongs to. */
  public int shift(Projection projection) {
    if (projection.source() == Projection.INPUT) {
      return shiftIn;
    }
    return projection.target() == outputIndex() ? shiftOut : shiftRec;
  }

  /** Bytes of the stored program: weights that are not 0, and ten for each neuron's registers. */
  public long footprintBytes() {
    long bytes = 0;
    for (Projection projection : projections) {
      for (byte weight : projection.weights()) {
        bytes += weight == 0 ? 0 : 1;
      }
    }
    return bytes + 10L * (hidden() + output().neurons());
  }

  private static int hidden(List<Population> populations) {
    return populations.subList(0, populations.size() - 1).stream()
        .mapToInt(Population::neurons)
        .sum();
  }

  private static void checkProjection(Projection p, int inputs, List<Population> populations) {
    int output = populations.size() - 1;
    if (p.source() < Projection.INPUT || p.source() >= output) {
      throw new IllegalArgumentException(
          "A projection starts at the input or at one of "
              + output
              + " hidden populations; "
              + p.source()
              + " was given.");
    }
    if (p.target() < 0 || p.target() > output) {
      throw new IllegalArgumentException(
          "A projection ends at one of "
              + (output + 1)
              + " populations; "
              + p.target()
              + " was given.");
    }
    if (p.source() == Projection.INPUT && p.target() == output && output > 0) {
      throw new IllegalArgumentException(
          "The output is fed from hidden neurons alone; a projection from the input was given.");
    }
    Population target = populations.get(p.target());
    if (p.synapse() < 0 || p.synapse() >= target.synapses()) {
      throw new IllegalArgumentException(
          "Population "
              + p.target()
              + " has "
              + target.synapses()
              + " synapses; synapse "
              + p.synapse()
              + " was given.");
    }
    boolean fromInput = p.source() == Projection.INPUT;
    int least = fromInput ? 0 : 1;
    int most = fromInput ? MAX_INPUT_DELAY : MAX_HIDDEN_DELAY;
    if (p.delaySteps() < least || p.delaySteps() > most) {
      throw new IllegalArgumentException(
          "A delay from "
              + (fromInput ? "the input" : "a hidden neuron")
              + " is "
              + least
              + " to "
              + most
              + " steps; "
              + p.delaySteps()
              + " was given.");
    }
    int sources = fromInput ? inputs : populations.get(p.source()).neurons();
    if (p.weights().length != sources * target.neurons()) {
      throw new IllegalArgumentException(
          sources
              + " sources and "
              + target.neurons()
              + " targets need "
              + sources * target.neurons()
              + " weights; "
              + p.weights().length
              + " were given.");
    }
  }

  private static void checkAliases(int[] alias, int hidden) {
    if (alias.length != hidden) {
      throw new IllegalArgumentException(
          alias.length + " aliases were given for " + hidden + " hidden neurons.");
    }
    if (Arrays.stream(alias).anyMatch(a -> a < NO_ALIAS || a >= hidden)) {
      throw new IllegalArgumentException(
          "An alias names one of "
              + hidden
              + " hidden neurons; "
              + Arrays.toString(alias)
              + " were given.");
    }
  }
}
