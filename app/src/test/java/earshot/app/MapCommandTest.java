package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.nir.NetworkNir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MapCommandTest {
  /** The files of other writers, where the runtime's tests keep them. */
  private static final Path NETWORKS = Path.of("../snn-runtime/src/test/resources/earshot/nir");

  private final Desk desk = new Desk();
  @TempDir private Path folder;

  @Test
  void aRecurrentNetworkFromElsewhereIsMappedAndSaysWhatChanged() throws IOException {
    Path out = folder.resolve("mapped");
    assertThat(map("braille_recurrent.nir", "--profile", "xylo-audio-3", "--out", out.toString()))
        .as(desk.err())
        .isEqualTo(0);
    assertThat(desk.out())
        .contains("fits xylo-audio-3", "12 of 16 inputs", "38 of 992 hidden", "7 of 32 outputs")
        .contains("time constants of layer 'lif1.lif'", "v_reset");
    assertThat(NetworkNir.read(out.resolve("network.nir")).neurons()).isEqualTo(45);
    JsonNode program = new ObjectMapper().readTree(out.resolve("program.json").toFile());
    assertThat(program.path("populations").size()).isEqualTo(2);
    assertThat(program.path("projections"))
        .extracting(projection -> projection.path("weights").size())
        .containsExactlyInAnyOrder(12, 38, 38);
    JsonNode report = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    assertThat(report.path("layers").get(0).path("sqnr_dB").asDouble()).isGreaterThan(10);
    assertThat(report.path("notices").size()).isGreaterThan(1);
    assertThat(out.resolve("report.txt")).hasContent(desk.out());
  }

  @Test
  void aSingleLayerIsMappedWithAnOutputThatRepeatsIt() {
    assertThat(map("lif_norse.nir", "--profile", "xylo-audio-2")).as(desk.err()).isEqualTo(0);
    assertThat(desk.out()).contains("1 of 1000 hidden", "repeat their spikes");
  }

  @Test
  void whatDoesNotFitIsRefusedInASentence() {
    assertThat(map("cnn_sinabs.nir", "--profile", "desktop")).isEqualTo(1);
    assertThat(desk.err()).contains("Conv2d");
    assertThat(map("braille_malformed.nir", "--profile", "desktop")).isEqualTo(1);
    assertThat(desk.err()).contains("'lif'");
    assertThat(desk.run("map", folder.resolve("none.nir").toString())).isEqualTo(1);
    assertThat(desk.err()).contains("none.nir");
  }

  @Test
  void aProfileThatThereIsNotIsABadCommandLine() {
    assertThat(map("lif_norse.nir", "--profile", "abacus")).isEqualTo(2);
    assertThat(desk.err()).contains("abacus", "xylo-audio-3");
  }

  @Test
  void aFolderThatIsThereIsLeftAlone() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    assertThat(map("lif_norse.nir", "--out", there.toString())).isEqualTo(1);
    assertThat(there).isEmptyDirectory();
  }

  private int map(String network, String... options) {
    String[] arguments = new String[options.length + 6];
    arguments[0] = "map";
    arguments[1] = NETWORKS.resolve(network).toString();
    arguments[2] = "--dt";
    arguments[3] = "1e-4";
    arguments[4] = "--reset";
    arguments[5] = "zero";
    System.arraycopy(options, 0, arguments, 6, options.length);
    return desk.run(arguments);
  }
}
