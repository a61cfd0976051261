package earshot.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.RandomNetworks;
import earshot.network.Synapse;
import earshot.reference.ReferenceBackend;
import earshot.spikes.SpikeFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkNirTest {
  private static final SimulationOptions AS_WRITTEN =
      new SimulationOptions(
          OptionalDouble.empty(), Optional.empty(), Integrator.EULER, Optional.empty());

  @Property(tries = 30)
  void aNetworkThatIsWrittenAndReadIsTheSameToTheLastBit(@ForAll long seed) throws IOException {
    NetworkDescription network = RandomNetworks.of(seed);
    Path file = Files.createTempFile("network", ".nir");
    try {
      NetworkNir.write(network, file);
      assertThat(NetworkNir.read(file)).usingRecursiveComparison().isEqualTo(network);
    } finally {
      Files.delete(file);
    }
  }

  /** Rounding differs in the last bits, so a membrane at its threshold to 1e-9 may tip over. */
  @Property(tries = 40)
  void theGraphThatIsWrittenFiresAsTheReferenceBackendDoes(@ForAll long seed) {
    NetworkDescription network = RandomNetworks.of(seed);
    var reference = new ReferenceBackend().create(network);
    NirGraph graph = NetworkNir.toGraph(network);
    GraphSimulator[] simulators = new GraphSimulator[2 * network.layers().size()];
    for (int l = 0; l < network.layers().size(); l++) {
      String name = network.layers().get(l).name();
      simulators[2 * l] = new GraphSimulator(graph, AS_WRITTEN.recording(name), s -> {});
      simulators[2 * l + 1] = new GraphSimulator(graph, AS_WRITTEN.recording(name + ".v"), s -> {});
    }
    var frame = new SpikeFrame(network.inputs());
    double[] input = new double[network.inputs()];
    var random = new Random(seed);
    for (int step = 0; step < 40; step++) {
      RandomNetworks.fill(frame, random);
      for (int c = 0; c < input.length; c++) {
        frame.setCount(c, Math.min(frame.count(c), SpikeFrame.MAX_COUNT));
        input[c] = frame.count(c);
      }
      reference.step(frame);
      for (GraphSimulator simulator : simulators) {
        simulator.step(input);
      }
      for (int l = 0; l < reference.layers(); l++) {
        Layer layer = network.layers().get(l);
        for (int k = 0; k < reference.neurons(l); k++) {
          if (Double.isFinite(layer.threshold()[k])) {
            assertThat(simulators[2 * l].recorded()[k]).isEqualTo(reference.spikes(l, k));
          }
          double v = simulators[2 * l + 1].recorded()[k];
          assertThat(v).isCloseTo(reference.membrane(l, k), within(1e-5 * (1 + Math.abs(v))));
        }
      }
    }
  }

  @Test
  void namesWhatNirCannotSay(@TempDir Path folder) throws IOException {
    List<String> unsaid = NetworkNir.write(twoSynapses(), folder.resolve("a.nir"));
    assertThat(unsaid)
        .anyMatch(s -> s.contains("0.01 s") && s.contains("'dt'"))
        .anyMatch(s -> s.contains("'reset'"))
        .anyMatch(s -> s.contains("'threshold'"))
        .anyMatch(s -> s.contains("'output'") && s.contains("up to 3 times"))
        .anyMatch(s -> s.contains("instantaneous") && s.contains("'output'"))
        .anyMatch(s -> s.contains("two synapses") && s.contains("'output'"))
        .anyMatch(s -> s.contains("'xylo-audio-3'"));
  }

  @Test
  void writesTheGainsThatGiveTheSameStepToAReaderThatUsesForwardEuler() {
    NirGraph graph = NetworkNir.toGraph(oneSynapse());
    assertThat(graph.nodes().get("hidden"))
        .isInstanceOfSatisfying(
            NirNode.CubaLIF.class,
            neuron -> {
              assertThat(neuron.wIn().values()).containsExactly(3);
              assertThat(neuron.r().values()).containsExactly(8);
              assertThat(neuron.vLeak().values()).containsExactly(2);
            });
    assertThat(graph.edges())
        .contains(
            new NirEdge("hidden-hidden.synapse0.delay1.delay", "hidden-hidden.synapse0.delay1"));
    assertThat(graph.nodes().get("hidden-hidden.synapse0.delay1.delay"))
        .isInstanceOfSatisfying(
            NirNode.Delay.class, d -> assertThat(d.delay().values()).containsExactly(0.01));
  }

  @Test
  void refusesAGraphWhoseNeuronsTakeAnotherStep() {
    NirGraph graph = NetworkNir.toGraph(oneSynapse());
    assertThatThrownBy(
            () ->
                NetworkNir.toNetwork(
                    new NirGraph(graph.nodes(), graph.edges(), graph.metadata().with("dt", 0.02))))
        .hasMessageContaining("'hidden-hidden.synapse0.delay1.delay'")
        .hasMessageContaining("0.02 s");
    assertThatThrownBy(
            () ->
                NetworkNir.toNetwork(
                    new NirGraph(
                        graph.nodes(), graph.edges(), graph.metadata().with("reset", "zero"))))
        .hasMessageContaining("zero")
        .hasMessageContaining("'subtract'");
    assertThatThrownBy(
            () ->
                NetworkNir.toNetwork(new NirGraph(graph.nodes(), graph.edges(), NirMetadata.NONE)))
        .hasMessageContaining("'dt'");
    Map<String, NirNode> nodes = new LinkedHashMap<>(graph.nodes());
    nodes.put("pool", new NirNode.Unsupported("SumPool2d", NirMetadata.NONE));
    assertThatThrownBy(
            () -> NetworkNir.toNetwork(new NirGraph(nodes, graph.edges(), graph.metadata())))
        .hasMessageContaining("SumPool2d");
  }

  @Test
  void takesTheBiasFromAChangedLeakRatherThanFromTheMetadata() {
    NirGraph graph = NetworkNir.toGraph(oneSynapse());
    Map<String, NirNode> nodes = new LinkedHashMap<>(graph.nodes());
    nodes.computeIfPresent(
        "hidden",
        (name, node) -> {
          var n = (NirNode.CubaLIF) node;
          return new NirNode.CubaLIF(
              n.tauSyn(),
              n.tauMem(),
              n.r(),
              NirArray.vector(4),
              n.vThreshold(),
              n.vReset(),
              n.wIn(),
              n.metadata());
        });
    NetworkDescription changed =
        NetworkNir.toNetwork(new NirGraph(nodes, graph.edges(), graph.metadata()));
    assertThat(changed.layer("hidden").bias()).containsExactly(0.5);
  }

  private static NetworkDescription oneSynapse() {
    return new NetworkDescription(
        "one",
        "desktop",
        1,
        0.01,
        List.of(
            new Layer(
                "hidden",
                List.of(new Synapse(new double[] {0.04})),
                new double[] {0.08},
                new double[] {0.25},
                new double[] {1},
                1)),
        List.of(
            new Connection("input", "hidden", 0, 0, new float[] {1}),
            new Connection("hidden", "hidden", 0, 1, new float[] {-0.5f})));
  }

  private static NetworkDescription twoSynapses() {
    return new NetworkDescription(
        "two",
        "xylo-audio-3",
        1,
        0.01,
        List.of(
            new Layer(
                "output",
                List.of(new Synapse(new double[] {0.04}), new Synapse(new double[] {0})),
                new double[] {0.08},
                new double[] {0},
                new double[] {1},
                3)),
        List.of(new Connection("input", "output", 1, 2, new float[] {1})));
  }
}
