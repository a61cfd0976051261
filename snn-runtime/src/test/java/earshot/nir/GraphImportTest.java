package earshot.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.network.Connection;
import earshot.network.NetworkDescription;
import earshot.network.RandomNetworks;
import earshot.reference.ReferenceBackend;
import earshot.spikes.SpikeFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphImportTest {
  private static final double DT = Net.DT;
  private static final SimulationOptions SUBTRACT = SimulationOptions.of(DT, Reset.SUBTRACT);
  private static final NirMetadata NONE = NirMetadata.NONE;

  private final List<String> notices = new ArrayList<>();

  @Property(tries = 40)
  void aNetworkThatIsReadAsAnybodysIsTheSameButForRounding(@ForAll long seed) {
    NetworkDescription network = RandomNetworks.of(seed);
    var options = SimulationOptions.of(network.stepSeconds(), Reset.SUBTRACT);
    NetworkDescription read = GraphImport.of(NetworkNir.toGraph(network), options, s -> {});
    for (var layer : network.layers()) {
      var found = read.layer(layer.name());
      assertThat(found.threshold()).containsExactly(layer.threshold());
      assertThat(found.bias()).containsExactly(layer.bias(), within(1e-9));
      assertThat(found.spikeCap()).isEqualTo(layer.spikeCap());
      assertThat(weightsInto(read, layer.name()))
          .isCloseTo(weightsInto(network, layer.name()), within(1e-3));
    }
  }

  private static double weightsInto(NetworkDescription network, String layer) {
    double sum = 0;
    for (Connection connection : network.connections()) {
      if (!connection.target().equals(layer)) {
        continue;
      }
      for (float weight : connection.weights()) {
        sum += weight;
      }
    }
    return sum;
  }

  @Test
  void theRecurrentNetworkFiresAsItsGraphDoes() throws Exception {
    NirGraph graph = NirFile.read(SimulationTest.resource("braille_recurrent.nir")).graph();
    var options = SimulationOptions.of(1e-4, Reset.SUBTRACT);
    NetworkDescription network = GraphImport.of(graph, options, notices::add);
    assertThat(network.layers())
        .extracting(layer -> layer.name())
        .containsExactly("lif1.lif", "lif2");
    assertThat(fires(graph, options, "lif1.lif", network, 0, 0, 15)).isGreaterThan(100);
    assertThat(notices)
        .anyMatch(note -> note.contains("1 steps") && note.contains("later"))
        .anyMatch(note -> note.contains("bias") && note.contains("'lif2'"));
  }

  @Test
  void whatLiesBetweenNeuronsIsMultipliedOut() {
    Net inner = new Net().input("in", 2).output("out");
    inner.node("s", new NirNode.Scale(NirArray.vector(2, 0.5), NONE));
    inner.edge("in", "s").edge("s", "out");
    Net net = new Net().input("a", 2).output("z").node("g", inner.graph());
    net.node("f", new NirNode.Flatten(0, -1, NirArray.vector(2, 1), NONE));
    net.node("d", new NirNode.Delay(NirArray.vector(0, 3 * DT), NONE));
    net.node(
        "w", new NirNode.Affine(NirArray.matrix(2, 2, 1, 2, 3, 4), NirArray.vector(0.25, 0), NONE));
    net.node("n", ifs(2)).node("m", ifs(2));
    net.edge("a", "g").edge("g", "f").edge("f", "d").edge("d", "w").edge("w", "n");
    net.edge("n", "m").edge("m", "z");
    NetworkDescription network = GraphImport.of(net.graph(), SUBTRACT, notices::add);
    assertThat(network.layer("n").bias()).containsExactly(0.25, 0);
    assertThat(network.connections())
        .filteredOn(c -> c.source().equals("input"))
        .extracting(Connection::delaySteps)
        .containsExactlyInAnyOrder(0, 3);
    assertThat(weights(network, 0)).containsExactly(2, 6, 0, 0);
    assertThat(weights(network, 3)).containsExactly(0, 0, 1, 2);
    assertThat(fires(net.graph(), SUBTRACT, "n", network, 0, 0, 2)).isGreaterThan(10);
    assertThat(fires(net.graph(), SUBTRACT, "m", network, 1, 1, 2)).isGreaterThan(10);
  }

  @Test
  void anLiThatLeadsIntoANeuronIsItsSynapse() {
    Net net = new Net().input("a", 1).output("z");
    net.node(
        "i", new NirNode.LI(NirArray.scalar(4 * DT), NirArray.scalar(2), NirArray.scalar(0), NONE));
    net.node(
        "j", new NirNode.LI(NirArray.scalar(2 * DT), NirArray.scalar(1), NirArray.scalar(0), NONE));
    net.node(
        "n",
        new NirNode.LIF(
            NirArray.vector(4 * DT),
            NirArray.scalar(4),
            NirArray.scalar(0.25),
            NirArray.scalar(1),
            NirArray.scalar(0),
            NONE));
    net.fire("m");
    net.edge("a", "i").edge("a", "j").edge("i", "n").edge("j", "n").edge("n", "m").edge("m", "z");
    NetworkDescription network = GraphImport.of(net.graph(), SUBTRACT, notices::add);
    assertThat(network.layer("n").synapses()).hasSize(2);
    assertThat(fires(net.graph(), SUBTRACT, "n", network, 0, 0, 2)).isGreaterThan(10);
  }

  @Test
  void aThresholdIsANeuronThatForgets() {
    Net net = new Net().input("a", 1).linear("w", 0.75).output("z").fire("m");
    net.node("t", new NirNode.Threshold(NirArray.scalar(1), NONE));
    net.edge("a", "w").edge("w", "t").edge("t", "m").edge("m", "z");
    NetworkDescription network = GraphImport.of(net.graph(), SUBTRACT, notices::add);
    assertThat(fires(net.graph(), SUBTRACT, "t", network, 0, 0, 2)).isGreaterThan(5);
  }

  @Test
  void neuronsThatTheInputFeedsAreRepeatedByTheOutput() throws Exception {
    NirGraph graph = NirFile.read(SimulationTest.resource("lif_norse.nir")).graph();
    var options = SimulationOptions.of(1e-4, Reset.SUBTRACT);
    NetworkDescription network = GraphImport.of(graph, options, notices::add);
    assertThat(network.layers()).hasSize(2);
    assertThat(notices).anyMatch(s -> s.contains("repeat their spikes"));
    fires(graph, options, "1", network, 0, 0, 2);
    fires(graph, options, "1", network, 1, 1, 2);
  }

  @Test
  void aDelayBeforeTheOutputIsKept() {
    Net net = new Net().input("a", 1).fire("n").fire("m").delay("d", 3 * DT).output("z");
    net.edge("a", "n").edge("n", "m").edge("m", "d").edge("d", "z");
    NetworkDescription network = GraphImport.of(net.graph(), SUBTRACT, notices::add);
    assertThat(network.layers()).hasSize(3);
    assertThat(notices).anyMatch(s -> s.contains("'m'") && s.contains("a Delay of 3 steps"));
    assertThat(fires(net.graph(), SUBTRACT, "d", network, 2, 0, 2)).isGreaterThan(10);
  }

  @Test
  void refusesMembranesThatADelayHoldsBackFromTheOutput() {
    Net net = new Net().input("a", 1).fire("n").delay("d", DT).output("z");
    net.node("i", new NirNode.I(NirArray.scalar(1), NONE));
    net.edge("a", "n").edge("n", "i").edge("i", "d").edge("d", "z");
    assertThatThrownBy(() -> GraphImport.of(net.graph(), SUBTRACT, notices::add))
        .hasMessageContaining("'i' (I)")
        .hasMessageContaining("'z'");
  }

  @Test
  void theLeakOfASynapseIsABiasThatRises() {
    for (double leak : new double[] {0, 0.5}) {
      notices.clear();
      Net net = new Net().input("a", 1).fire("n").fire("m").output("z");
      net.node(
          "i",
          new NirNode.LI(
              NirArray.scalar(4 * DT), NirArray.scalar(-2), NirArray.scalar(leak), NONE));
      net.edge("a", "i").edge("i", "n").edge("n", "m").edge("m", "z");
      GraphImport.of(net.graph(), SUBTRACT, notices::add);
      assertThat(notices.stream().anyMatch(note -> note.contains("bias"))).isEqualTo(leak != 0);
    }
  }

  @Test
  void optionsHoldForNetworksOfOurOwnToo(@TempDir Path folder) throws Exception {
    NetworkDescription network = RandomNetworks.of(3);
    Path file = folder.resolve("ours.nir");
    NetworkNir.write(network, file);
    double dt = network.stepSeconds();
    var unsaid =
        new SimulationOptions(
            OptionalDouble.empty(), Optional.empty(), Integrator.EULER, Optional.empty());
    assertThat(GraphImport.read(file, unsaid, notices::add))
        .usingRecursiveComparison()
        .isEqualTo(network);
    var same = SimulationOptions.of(dt, Reset.SUBTRACT);
    assertThat(GraphImport.read(file, same, notices::add))
        .usingRecursiveComparison()
        .isEqualTo(network);
    assertThat(notices).isEmpty();
    var half = SimulationOptions.of(dt / 2, Reset.SUBTRACT);
    assertThat(GraphImport.read(file, half, notices::add).stepSeconds()).isEqualTo(dt / 2);
    assertThat(notices).anyMatch(note -> note.contains("time step of " + dt));
    notices.clear();
    GraphImport.read(file, SimulationOptions.of(dt, Reset.ZERO), notices::add);
    assertThat(notices).anyMatch(note -> note.contains("'zero'"));
  }

  @Test
  void anOutputWithoutNeuronsIsReadByNeuronsThatNeverFire() {
    Net net = new Net().input("a", 1).fire("n").linear("w", 0.5).output("z");
    net.edge("a", "n").edge("n", "w").edge("w", "z");
    NetworkDescription network = GraphImport.of(net.graph(), SUBTRACT, notices::add);
    assertThat(network.output().threshold()).containsExactly(Double.POSITIVE_INFINITY);
    assertThat(notices).anyMatch(s -> s.contains("'z'") && s.contains("never fire"));
  }

  @Test
  void refusesMembranesThatEnterANeuronAsNumbers() {
    Net net = new Net().input("a", 1).linear("w", 1).output("z").fire("n").fire("m");
    net.node("i", new NirNode.I(NirArray.scalar(1), NONE));
    net.edge("a", "i").edge("i", "n").edge("n", "m").edge("m", "z").edge("n", "w").edge("w", "m");
    assertThatThrownBy(() -> GraphImport.of(net.graph(), SUBTRACT, notices::add))
        .hasMessageContaining("'i' (I)")
        .hasMessageContaining("'n'");
  }

  @Test
  void refusesALoopThatIsShorterThanItsLayers() {
    Net net = new Net().input("a", 1).fire("n").fire("m").delay("d", DT).output("z").fire("o");
    net.edge("a", "n").edge("n", "m").edge("m", "d").edge("d", "n").edge("m", "o").edge("o", "z");
    assertThatThrownBy(() -> GraphImport.of(net.graph(), SUBTRACT, notices::add))
        .hasMessageContaining("at least 1 step");
  }

  @Test
  void refusesConvolutionsByName() throws Exception {
    NirGraph graph = NirFile.read(SimulationTest.resource("cnn_sinabs.nir")).graph();
    assertThatThrownBy(() -> GraphImport.of(graph, SUBTRACT, notices::add))
        .hasMessageContaining("Conv2d")
        .hasMessageContaining("'0'");
  }

  private static NirNode ifs(int neurons) {
    double[] r = new double[neurons];
    Arrays.fill(r, 1 / DT);
    return new NirNode.IF(NirArray.vector(r), NirArray.scalar(1), NirArray.scalar(0), NONE);
  }

  private static float[] weights(NetworkDescription network, int delaySteps) {
    return network.connections().stream()
        .filter(c -> c.source().equals("input") && c.delaySteps() == delaySteps)
        .findFirst()
        .orElseThrow()
        .weights();
  }

  /** Compares spike by spike and returns how many there were. */
  private static long fires(
      NirGraph graph,
      SimulationOptions options,
      String node,
      NetworkDescription network,
      int layer,
      int latency,
      int most) {
    var simulator = new GraphSimulator(graph, options.recording(node), s -> {});
    var running = new ReferenceBackend().create(network);
    var frame = new SpikeFrame(network.inputs());
    double[] input = new double[network.inputs()];
    List<int[]> expected = new ArrayList<>();
    var random = new Random(1);
    long spikes = 0;
    for (int step = 0; step < 300; step++) {
      for (int c = 0; c < input.length; c++) {
        frame.setCount(c, random.nextInt(4) == 0 ? 1 + random.nextInt(most) : 0);
        input[c] = frame.count(c);
      }
      simulator.step(input);
      running.step(frame);
      double[] recorded = simulator.recorded();
      int[] row = new int[recorded.length];
      for (int k = 0; k < row.length; k++) {
        row[k] = (int) recorded[k];
        spikes += row[k];
      }
      expected.add(row);
      if (step >= latency) {
        int[] found = new int[row.length];
        for (int k = 0; k < found.length; k++) {
          found[k] = running.spikes(layer, k);
        }
        assertThat(found).as("step %d", step).containsExactly(expected.get(step - latency));
      }
    }
    return spikes;
  }
}
