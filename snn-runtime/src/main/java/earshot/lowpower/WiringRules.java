package earshot.lowpower;

import earshot.network.Connection;
import earshot.network.NetworkDescription;

/** What a chip asks of the weights that are not 0: who reaches whom, and how many there are. */
final class WiringRules {
  private final NetworkDescription network;
  private final ChipProfile profile;
  private final int[] firstId; // (layers)
  private final int hidden;
  private final int[] fanOut; // (hidden)
  private final long[] recurrent = new long[ChipProfile.HIDDEN_SYNAPSES];

  private WiringRules(NetworkDescription network, ChipProfile profile) {
    this.network = network;
    this.profile = profile;
    firstId = new int[network.layers().size()];
    int id = 0;
    for (int i = 0; i < firstId.length; i++) {
      firstId[i] = id;
      id += network.layers().get(i).neurons();
    }
    hidden = firstId[firstId.length - 1];
    fanOut = new int[hidden];
  }

  static void check(NetworkDescription network, ChipProfile profile) {
    new WiringRules(network, profile).check();
  }

  private void check() {
    for (Connection connection : network.connections()) {
      String output = network.output().name();
      boolean fromInput = connection.source().equals(NetworkDescription.INPUT);
      if (connection.source().equals(output)) {
        throw new IllegalArgumentException(
            "Output layer '%s' feeds layer '%s'; on the chip outputs feed 0 layers."
                .formatted(output, connection.target()));
      }
      if (connection.target().equals(output)) {
        if (fromInput) {
          throw new IllegalArgumentException(
              "%d inputs feed output layer '%s'; on the chip 0 do, hidden neurons lie between."
                  .formatted(network.inputs(), output));
        }
        checkOutputReach(connection);
      } else if (fromInput) {
        checkInputReach(connection);
      } else {
        countRecurrent(connection);
      }
    }
    checkRecurrent();
  }

  private void checkInputReach(Connection connection) {
    int first = firstId[network.indexOf(connection.target())];
    int targets = network.layer(connection.target()).neurons();
    for (int i = 0; i < connection.weights().length; i++) {
      int id = first + i % targets;
      if (connection.weights()[i] != 0 && id >= profile.inputReach()) {
        throw new IllegalArgumentException(
            "An input reaches hidden neuron %d; on %s inputs reach the first %d, ids 0 to %d."
                .formatted(id, profile.name(), profile.inputReach(), profile.inputReach() - 1));
      }
    }
  }

  private void checkOutputReach(Connection connection) {
    int first = firstId[network.indexOf(connection.source())];
    int targets = network.output().neurons();
    for (int i = 0; i < connection.weights().length; i++) {
      int id = first + i / targets;
      if (connection.weights()[i] != 0 && id < hidden - (long) profile.outputReach()) {
        throw new IllegalArgumentException(
            "Hidden neuron %d feeds the output; on %s the last %d do, ids %d to %d."
                .formatted(
                    id,
                    profile.name(),
                    profile.outputReach(),
                    hidden - profile.outputReach(),
                    hidden - 1));
      }
    }
  }

  private void countRecurrent(Connection connection) {
    int first = firstId[network.indexOf(connection.source())];
    int targets = network.layer(connection.target()).neurons();
    for (int i = 0; i < connection.weights().length; i++) {
      if (connection.weights()[i] != 0) {
        fanOut[first + i / targets]++;
        recurrent[connection.synapse()]++;
      }
    }
  }

  private void checkRecurrent() {
    for (int id = 0; id < hidden; id++) {
      if (fanOut[id] > profile.fanOut()) {
        throw new IllegalArgumentException(
            "Hidden neuron %d has a fan-out of %d; on %s it is at most %d."
                .formatted(id, fanOut[id], profile.name(), profile.fanOut()));
      }
    }
    for (int s = 0; s < recurrent.length; s++) {
      if (recurrent[s] > profile.recurrentWeights()) {
        throw new IllegalArgumentException(
            "%d weights among hidden neurons through synapse %d; %s has room for %d."
                .formatted(recurrent[s], s + 1, profile.name(), profile.recurrentWeights()));
      }
    }
  }
}
