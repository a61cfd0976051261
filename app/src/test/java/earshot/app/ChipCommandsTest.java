package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.bench.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChipCommandsTest {
  private final Desk desk = new Desk();
  @TempDir private Path folder;

  @Test
  void vectorsThatAreMissingEmptyOrOfAnUnknownKindAreRefused() throws IOException {
    assertThat(desk.run("verify-chip", folder.resolve("none.json").toString())).isEqualTo(1);
    assertThat(desk.err()).contains("none.json");

    Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
    assertThat(desk.run("verify-chip", empty.toString())).isEqualTo(1);
    assertThat(desk.err()).contains("empty.json");

    Path text = Files.writeString(folder.resolve("text.json"), "no JSON");
    assertThat(desk.run("verify-chip", text.toString())).isEqualTo(1);
    assertThat(desk.err()).contains("text.json");
  }

  @Test
  void theBenchNamesEveryStage() throws IOException {
    Path json = folder.resolve("bench.json");

    assertThat(desk.run("bench", "--repeats", "1", "--json", json.toString())).isEqualTo(0);
    assertThat(desk.out().lines()).hasSize(1 + Bench.STAGES);
    assertThat(json)
        .content()
        .contains(
            "decode WAV",
            "resample 48 kHz",
            "cochlea and encoder",
            "network, reference",
            "network, lowpower",
            "decoder",
            "whole path, reference",
            "whole path, lowpower",
            "real_time_factor");
  }
}
