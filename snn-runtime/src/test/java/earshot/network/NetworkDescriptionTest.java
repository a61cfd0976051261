package earshot.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkDescriptionTest {
  private static final Layer HIDDEN = layer("hidden", 3);
  private static final Layer OUT = layer("out", 2);

  @Test
  void countsItsPartsAndFindsThemByName() {
    NetworkDescription network =
        network(
            List.of(HIDDEN, OUT),
            new Connection("input", "hidden", 0, 0, new float[] {1, 0, 2, 0, 0, 3}),
            new Connection("hidden", "out", 0, 1, new float[6]));
    assertThat(network.neurons()).isEqualTo(5);
    assertThat(network.weights()).isEqualTo(12);
    assertThat(network.nonZeroWeights()).isEqualTo(3);
    assertThat(network.layer("out")).isEqualTo(OUT);
    assertThat(network.indexOf("out")).isEqualTo(1);
    assertThat(network.hidden()).containsExactly(HIDDEN);
    assertThatThrownBy(() -> network.layer("absent"))
        .hasMessageContaining("absent")
        .hasMessageContaining("[hidden, out]");
  }

  @Test
  void refusesWeightsThatDoNotFitItsPopulations() {
    refuses(new Connection("input", "hidden", 0, 0, new float[5]), "5 weights", "need 6");
  }

  @Test
  void refusesDelaysThatWouldNeedTheFuture() {
    refuses(new Connection("input", "hidden", 0, -1, new float[6]), "-1 steps", "least is 0");
    refuses(new Connection("hidden", "out", 0, 0, new float[6]), "0 steps", "least is 1");
  }

  @Test
  void refusesEndsAndSynapsesThatAreNotThere() {
    refuses(new Connection("absent", "out", 0, 1, new float[6]), "'absent'", "[hidden, out]");
    refuses(new Connection("hidden", "absent", 0, 1, new float[6]), "'absent'", "[hidden, out]");
    refuses(new Connection("hidden", "input", 0, 1, new float[6]), "'input'", "[hidden, out]");
    refuses(new Connection("hidden", "out", 1, 1, new float[6]), "synapse 1", "target has 1");
  }

  @Test
  void refusesTwoConnectionsThatCouldBeOne() {
    var twice = new Connection("hidden", "out", 0, 2, new float[6]);
    assertThatThrownBy(() -> network(List.of(HIDDEN, OUT), twice, twice))
        .hasMessageContaining("'hidden' to 'out' through synapse 0 with a delay of 2 steps");
  }

  @Test
  void refusesNamesThatAreTakenOrCannotBeWritten() {
    assertThatThrownBy(() -> network(List.of(OUT, layer("out", 3)))).hasMessageContaining("'out'");
    assertThatThrownBy(() -> network(List.of(layer("input", 3)))).hasMessageContaining("'input'");
    assertThatThrownBy(() -> layer("a/b", 1)).hasMessageContaining("'a/b'");
  }

  @Test
  void refusesTimeConstantsThatTheStepCannotFollow() {
    assertThatThrownBy(() -> network(List.of(layer("out", 0.02, 0.005))))
        .hasMessageContaining("0.005 s")
        .hasMessageContaining("0.01 s");
    assertThatThrownBy(() -> network(List.of(layer("out", 0.01, 0.02))))
        .hasMessageContaining("0.01 s");
    assertThat(network(List.of(layer("out", 0, 0.01))).neurons()).isEqualTo(1);
  }

  @Test
  void refusesLayersWhoseSizesDisagree() {
    var synapses = List.of(new Synapse(new double[2]));
    double[] two = {1, 1};
    double[] three = {1, 1, 1};
    assertThatThrownBy(() -> new Layer("a", synapses, three, three, three, 1))
        .hasMessageContaining("2 time constants of synapse 0")
        .hasMessageContaining("3 neurons");
    assertThatThrownBy(() -> new Layer("a", synapses, two, three, two, 1))
        .hasMessageContaining("3 biases")
        .hasMessageContaining("2 neurons");
    assertThatThrownBy(() -> new Layer("a", synapses, two, two, three, 1))
        .hasMessageContaining("3 thresholds");
    assertThatThrownBy(() -> new Layer("a", List.of(), two, two, two, 1))
        .hasMessageContaining("0 synapses");
    assertThatThrownBy(() -> new Layer("a", synapses, two, two, new double[] {1, 0}, 1))
        .hasMessageContaining("neuron 1")
        .hasMessageContaining("0.0");
    assertThatThrownBy(() -> new Layer("a", synapses, two, two, two, 0))
        .hasMessageContaining("0 spikes a step");
    var mixed = List.of(new Synapse(new double[] {0.02, 0}));
    assertThatThrownBy(() -> new Layer("a", mixed, two, two, two, 1))
        .hasMessageContaining("0 s and of 0.02 s");
  }

  private static void refuses(Connection connection, String first, String second) {
    assertThatThrownBy(() -> network(List.of(HIDDEN, OUT), connection))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(first)
        .hasMessageContaining(second);
  }

  private static NetworkDescription network(List<Layer> layers, Connection... connections) {
    return new NetworkDescription("net", "desktop", 2, 0.01, layers, List.of(connections));
  }

  private static Layer layer(String name, int neurons) {
    double[] ones = new double[neurons];
    Arrays.fill(ones, 1);
    return new Layer(name, List.of(new Synapse(ones)), ones, ones, ones, 1);
  }

  private static Layer layer(String name, double tauSyn, double tauMem) {
    return new Layer(
        name,
        List.of(new Synapse(new double[] {tauSyn})),
        new double[] {tauMem},
        new double[1],
        new double[] {1},
        1);
  }
}
