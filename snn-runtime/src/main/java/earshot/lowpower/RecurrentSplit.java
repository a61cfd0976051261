package earshot.lowpower;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves weights among hidden neurons to the second synapse when the memory of the first is full. A
 * layer may do so when its two synapses decay alike, for then the sum of the two currents is what
 * the one would have been; a layer with one synapse is given a second one like it.
 */
final class RecurrentSplit {
  private static final int FIRST = 0;
  private static final int SECOND = 1;

  private RecurrentSplit() {}

  static NetworkDescription fit(NetworkDescription network, ChipProfile profile) {
    long room = profile.recurrentWeights();
    List<Connection> connections = new ArrayList<>();
    Set<String> needSecond = new HashSet<>();
    for (Connection connection : network.connections()) {
      if (!isRecurrent(connection, network) || connection.synapse() != FIRST) {
        connections.add(connection);
        continue;
      }
      long weights = connection.nonZeroWeights();
      if (weights <= room || !mayMove(connection, network)) {
        connections.add(connection);
        room -= weights;
      } else {
        connections.addAll(cut(connection, room));
        needSecond.add(connection.target());
        room = 0;
      }
    }
    if (needSecond.isEmpty()) {
      return network;
    }
    List<Layer> layers =
        network.layers().stream()
            .map(layer -> needSecond.contains(layer.name()) ? withSecondSynapse(layer) : layer)
            .toList();
    return new NetworkDescription(
        network.name(),
        network.profile(),
        network.inputs(),
        network.stepSeconds(),
        layers,
        connections);
  }

  private static boolean isRecurrent(Connection connection, NetworkDescription network) {
    return !connection.source().equals(NetworkDescription.INPUT)
        && !connection.target().equals(network.output().name());
  }

  private static boolean mayMove(Connection connection, NetworkDescription network) {
    List<Synapse> synapses = network.layer(connection.target()).synapses();
    boolean decayAlike =
        synapses.size() == 1
            || Arrays.equals(
                synapses.get(FIRST).tauSynSeconds(), synapses.get(SECOND).tauSynSeconds());
    return decayAlike
        && network.connections().stream()
            .noneMatch(
                other ->
                    other.source().equals(connection.source())
                        && other.target().equals(connection.target())
                        && other.delaySteps() == connection.delaySteps()
                        && other.synapse() == SECOND);
  }

  private static List<Connection> cut(Connection connection, long room) {
    float[] stay = connection.weights().clone();
    float[] move = new float[stay.length];
    long left = Math.max(0, room);
    for (int i = 0; i < stay.length; i++) {
      if (stay[i] != 0 && left-- <= 0) {
        move[i] = stay[i];
        stay[i] = 0;
      }
    }
    return List.of(through(FIRST, connection, stay), through(SECOND, connection, move));
  }

  private static Connection through(int synapse, Connection connection, float[] weights) {
    return new Connection(
        connection.source(), connection.target(), synapse, connection.delaySteps(), weights);
  }

  private static Layer withSecondSynapse(Layer layer) {
    Synapse first = layer.synapses().get(FIRST);
    return new Layer(
        layer.name(),
        List.of(first, first),
        layer.tauMemSeconds(),
        layer.bias(),
        layer.threshold(),
        layer.spikeCap());
  }
}
