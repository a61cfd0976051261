package earshot.nir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
  private static final SimulationOptions PAPER = SimulationOptions.of(1e-4, Reset.ZERO);

  @TempDir Path folder;
  private final List<String> notices = new ArrayList<>();

  @Test
  void reproducesTheTraceOfNorse() throws Exception {
    List<String> trace = Files.readAllLines(resource("lif_norse_trace.csv"));
    Path spikes = column(trace, 0);
    Path record = folder.resolve("out.csv");

    Simulation.run(resource("lif_norse.nir"), spikes, PAPER, record, notices::add);
    List<String> fired = Files.readAllLines(record);
    assertThat(IntStream.range(0, fired.size()).filter(i -> fired.get(i).equals("1")))
        .containsExactly(460, 510, 710, 760);

    Simulation.run(resource("lif_norse.nir"), spikes, PAPER.recording("1.v"), record, notices::add);
    List<String> membranes = Files.readAllLines(record);
    assertThat(membranes).hasSameSizeAs(trace);
    for (int i = 0; i < trace.size(); i++) {
      assertThat(Double.parseDouble(membranes.get(i)))
          .isCloseTo(Double.parseDouble(trace.get(i).split(",", -1)[1]), within(1e-6));
    }
    assertThat(notices).isEmpty();
  }

  @Test
  void runsARecurrentNetworkWhoseNamesHoldDots() throws Exception {
    Path spikes = raster(200, 12);
    Path record = folder.resolve("out.csv");
    Simulation.Report report =
        Simulation.run(
            resource("braille_recurrent.nir"),
            spikes,
            PAPER.recording("lif1.lif"),
            record,
            notices::add);
    assertThat(report.columns()).isEqualTo(38);
    assertThat(report.steps()).isEqualTo(200);
    assertThat(Files.readString(record)).contains("1");
    report = Simulation.run(resource("braille_recurrent.nir"), spikes, PAPER, record, notices::add);
    assertThat(report.columns()).isEqualTo(7);
    assertThat(report.recorded()).contains("lif2");
  }

  @Test
  void refusesAnEdgeThatLeadsNowhereByBothItsNames() throws Exception {
    refuses("braille_malformed.nir", 12, "'input' to 'lif'", "'lif'");
  }

  @Test
  void refusesATypeItCannotRunByName() throws Exception {
    refuses("cnn_sinabs.nir", 12, "Conv2d", "'0'");
  }

  @Test
  void refusesARasterThatDoesNotFit() throws Exception {
    refuses("braille_recurrent.nir", 11, "11 columns", "12");
  }

  @Test
  void aRefusedSimulationLeavesTheRecordAsItWas() throws Exception {
    Path spikes = Files.writeString(folder.resolve("in.csv"), "1\n0\nabc\n");
    Path record = Files.writeString(folder.resolve("out.csv"), "kept");
    assertThatThrownBy(
            () -> Simulation.run(resource("lif_norse.nir"), spikes, PAPER, record, notices::add))
        .hasMessageContaining("Row 3")
        .hasMessageContaining("'abc'");
    assertThat(record).hasContent("kept");
    assertThat(files()).containsExactlyInAnyOrder("in.csv", "out.csv");
  }

  @Test
  void namesFilesThatAreAbsentOrNoHdf5() throws Exception {
    Path spikes = raster(1, 1);
    Path record = folder.resolve("out.csv");
    assertThatThrownBy(
            () -> Simulation.run(folder.resolve("a.nir"), spikes, PAPER, record, notices::add))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.nir");
    assertThatThrownBy(() -> Simulation.run(spikes, spikes, PAPER, record, notices::add))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("in.csv")
        .hasMessageContaining("HDF5");
    assertThatThrownBy(
            () ->
                Simulation.run(
                    resource("lif_norse.nir"),
                    spikes,
                    PAPER,
                    folder.resolve("absent").resolve("out.csv"),
                    notices::add))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void namesTheNodesWhenAskedForOneThatIsNotThere() throws Exception {
    Path spikes = raster(1, 1);
    assertThatThrownBy(
            () ->
                Simulation.run(
                    resource("lif_norse.nir"),
                    spikes,
                    PAPER.recording("2"),
                    folder.resolve("out.csv"),
                    notices::add))
        .hasMessageContaining("'2'")
        .hasMessageContaining("[0, 1, input, output]");
  }

  private void refuses(String network, int columns, String first, String second) throws Exception {
    Path spikes = raster(3, columns);
    assertThatThrownBy(
            () ->
                Simulation.run(
                    resource(network), spikes, PAPER, folder.resolve("out.csv"), notices::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(first)
        .hasMessageContaining(second);
    assertThat(files()).containsExactly("in.csv");
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Path raster(int steps, int columns) throws IOException {
    return Files.write(
        folder.resolve("in.csv"),
        IntStream.range(0, steps)
            .mapToObj(
                step ->
                    IntStream.range(0, columns)
                        .mapToObj(c -> (step * 7 + c * 3) % 5 == 0 ? "1" : "0")
                        .collect(Collectors.joining(",")))
            .toList());
  }

  private Path column(List<String> rows, int column) throws IOException {
    return Files.write(
        folder.resolve("in.csv"), rows.stream().map(row -> row.split(",", -1)[column]).toList());
  }

  static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(SimulationTest.class.getResource(name), name).toURI());
  }
}
