package earshot.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NirFileTest {
  private static final NirMetadata NONE = NirMetadata.NONE;

  @TempDir Path folder;

  /** Gzip chunks, strings of variable length, numbers without dimensions. */
  @Test
  void readsWhatTodaysWriterWrites() throws Exception {
    NirFile file = NirFile.read(SimulationTest.resource("modern.nir"));
    assertThat(file.version()).isEqualTo("1.0.6");
    assertThat(file.graph().metadata().number("dt")).hasValue(0.001);
    assertThat(file.graph().metadata().text("reset")).hasValue("subtract");
    assertThat(file.graph().edges())
        .containsExactly(new NirEdge("input", "cell"), new NirEdge("cell", "output"));
    assertThat(file.graph().nodes().get("cell"))
        .isInstanceOfSatisfying(
            NirGraph.class,
            cell ->
                assertThat(cell.nodes().get("lif.1"))
                    .isInstanceOfSatisfying(
                        NirNode.CubaLIF.class,
                        lif -> {
                          assertThat(lif.tauMem().isScalar()).isTrue();
                          assertThat(lif.vReset().values()).containsExactly(0);
                          assertThat(lif.wIn().values()).containsExactly(1);
                        }));
  }

  /** By hand: I = 0.5 I + 0.5 W x, V = 0.75 V + I, less 1 where it is above 1. */
  @Test
  void numbersWithoutDimensionsHoldForEveryNeuron() throws Exception {
    var options =
        new SimulationOptions(
            OptionalDouble.empty(),
            Optional.empty(),
            Integrator.EULER,
            Optional.of("cell.lif.1.v"));
    var simulator =
        new GraphSimulator(
            NirFile.read(SimulationTest.resource("modern.nir")).graph(), options, s -> {});
    simulator.step(new double[] {1, 2});
    assertThat(simulator.recorded()).containsExactly(1, 1);
    simulator.step(new double[] {0, 0});
    assertThat(simulator.recorded()).containsExactly(0.25, 0.75);
  }

  @Test
  void whatIsWrittenIsReadTheSame() throws Exception {
    NirArray scalar = NirArray.scalar(0.1);
    NirArray two = NirArray.vector(0.1, Double.POSITIVE_INFINITY);
    NirArray cube = new NirArray(new int[] {1, 2, 1}, new double[] {0.1, 0.2});
    NirMetadata metadata = NONE.with("a", "ü").with("deep/er", 3).with("deep/text", "b");
    Map<String, NirNode> nodes = new LinkedHashMap<>();
    nodes.put("in", new NirNode.Input(NirArray.vector(2), metadata));
    nodes.put("out", new NirNode.Output(NirArray.vector(2), NONE));
    nodes.put("li", new NirNode.LI(scalar, two, cube, metadata));
    nodes.put("lif", new NirNode.LIF(scalar, two, cube, two, scalar, NONE));
    nodes.put("cubali", new NirNode.CubaLI(scalar, two, cube, two, scalar, NONE));
    nodes.put("cubalif", new NirNode.CubaLIF(scalar, two, cube, two, scalar, two, two, NONE));
    nodes.put("i", new NirNode.I(two, NONE));
    nodes.put("if", new NirNode.IF(two, two, scalar, NONE));
    nodes.put("affine", new NirNode.Affine(NirArray.matrix(1, 2, 0.1, 1), scalar, NONE));
    nodes.put("linear.1", new NirNode.Linear(NirArray.matrix(2, 1, 0.5f, 0.1f), NONE));
    nodes.put("scale", new NirNode.Scale(two, NONE));
    nodes.put("threshold", new NirNode.Threshold(two, NONE));
    nodes.put("delay", new NirNode.Delay(two, NONE));
    nodes.put("flatten", new NirNode.Flatten(0, -1, NirArray.vector(1, 2), NONE));
    nodes.put(
        "graph",
        new NirGraph(
            Map.of("ö", new NirNode.I(two, NONE)), List.of(new NirEdge("ö", "ö")), metadata));
    var graph =
        new NirGraph(
            nodes, List.of(new NirEdge("in", "linear.1"), new NirEdge("if", "out")), metadata);
    Path file = folder.resolve("all.nir");
    new NirFile(graph).write(file);
    NirFile read = NirFile.read(file);
    assertThat(read.version()).isEqualTo(NirFile.VERSION);
    assertThat(read.graph()).usingRecursiveComparison().isEqualTo(graph);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lif_norse.nir", "braille_recurrent.nir", "modern.nir"})
  void aFileOfAnotherWriterSurvivesARewrite(String name) throws Exception {
    NirGraph graph = NirFile.read(SimulationTest.resource(name)).graph();
    Path file = folder.resolve(name);
    new NirFile(graph).write(file);
    assertThat(NirFile.read(file).graph()).usingRecursiveComparison().isEqualTo(graph);
  }

  @Test
  void readsTypesItCannotRunByName() throws Exception {
    NirGraph graph = NirFile.read(SimulationTest.resource("cnn_sinabs.nir")).graph();
    assertThat(graph.nodes().values())
        .extracting(NirNode::type)
        .contains("Conv2d", "SumPool2d", "Flatten");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheOldOneWhole() throws Exception {
    Path file = Files.writeString(folder.resolve("a.nir"), "kept");
    var graph =
        new NirGraph(Map.of("c", new NirNode.Unsupported("Conv2d", NONE)), new ArrayList<>(), NONE);
    assertThatThrownBy(() -> new NirFile(graph).write(file)).hasMessageContaining("Conv2d");
    assertThat(file).hasContent("kept");
    assertThat(folder).isDirectoryContaining(f -> f.equals(file));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
