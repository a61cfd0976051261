package earshot.lowpower;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a network out on a chip. Hidden neurons get ascending ids from layer to layer, the last
 * layer is the output. Whatever breaks a limit is refused with both numbers.
 */
public final class Mapper {
  private Mapper() {}

  /**
   * Maps a network to the chip that it names.
   *
   * @throws IllegalArgumentException if it does not fit; the message is a sentence with both
   *     numbers
   */
  public static Mapping map(NetworkDescription network) {
    return map(network, ChipProfile.named(network.profile()));
  }

  /** Maps a network to a chip of choice. */
  public static Mapping map(NetworkDescription network, ChipProfile profile) {
    checkSizes(network, profile);
    for (Layer layer : network.hidden()) {
      checkCap(layer, profile);
    }
    checkOutput(network.output(), profile);
    NetworkDescription laidOut = RecurrentSplit.fit(network, profile);
    WiringRules.check(laidOut, profile);
    List<int[][]> dashSyn = new ArrayList<>();
    List<int[]> dashMem = new ArrayList<>();
    for (Layer layer : laidOut.layers()) {
      int[][] synapses = new int[layer.synapses().size()][];
      for (int s = 0; s < synapses.length; s++) {
        synapses[s] = Shifts.ofSynapse(layer, s, network.stepSeconds(), profile);
      }
      dashSyn.add(synapses);
      dashMem.add(Shifts.ofMembrane(layer, network.stepSeconds()));
    }
    for (Connection connection : laidOut.connections()) {
      checkDelay(connection, profile);
    }
    return new Mapping(laidOut, profile, dashSyn, dashMem);
  }

  private static void checkSizes(NetworkDescription network, ChipProfile profile) {
    check(network.inputs(), "inputs", profile.inputs(), profile);
    int hidden = network.hidden().stream().mapToInt(Layer::neurons).sum();
    check(hidden, "hidden neurons", profile.hidden(), profile);
    check(network.output().neurons(), "output neurons", profile.outputs(), profile);
  }

  private static void check(int found, String what, int limit, ChipProfile profile) {
    if (found > limit) {
      throw new IllegalArgumentException(
          "%d %s; %s has %d.".formatted(found, what, profile.name(), limit));
    }
  }

  private static void checkCap(Layer layer, ChipProfile profile) {
    int cap = layer.spikeCap();
    if (cap < profile.leastHiddenCap() || cap > ChipProfile.HIDDEN_CAP) {
      throw new IllegalArgumentException(
          "Layer '%s' has a spike cap of %d; on %s it is %s."
              .formatted(
                  layer.name(),
                  cap,
                  profile.name(),
                  profile.leastHiddenCap() == ChipProfile.HIDDEN_CAP
                      ? "always " + ChipProfile.HIDDEN_CAP
                      : profile.leastHiddenCap() + " to " + ChipProfile.HIDDEN_CAP));
    }
  }

  private static void checkOutput(Layer output, ChipProfile profile) {
    if (output.synapses().size() > ChipProfile.OUTPUT_SYNAPSES) {
      throw new IllegalArgumentException(
          "Output layer '%s' has %d synapses; on %s it has %d."
              .formatted(
                  output.name(),
                  output.synapses().size(),
                  profile.name(),
                  ChipProfile.OUTPUT_SYNAPSES));
    }
    boolean mayFire = false;
    for (double threshold : output.threshold()) {
      mayFire |= threshold != Double.POSITIVE_INFINITY;
    }
    if (mayFire && output.spikeCap() != ChipProfile.OUTPUT_CAP) {
      throw new IllegalArgumentException(
          "Output layer '%s' has a spike cap of %d; on %s it is %d."
              .formatted(output.name(), output.spikeCap(), profile.name(), ChipProfile.OUTPUT_CAP));
    }
  }

  private static void checkDelay(Connection connection, ChipProfile profile) {
    boolean fromInput = connection.source().equals(NetworkDescription.INPUT);
    int limit = fromInput ? profile.longestInputDelay() : profile.longestHiddenDelay();
    if (connection.delaySteps() > limit) {
      throw new IllegalArgumentException(
          "The connection from '%s' to '%s' has a delay of %d steps; on %s the longest is %d."
              .formatted(
                  connection.source(),
                  connection.target(),
                  connection.delaySteps(),
                  profile.name(),
                  limit));
    }
  }
}
