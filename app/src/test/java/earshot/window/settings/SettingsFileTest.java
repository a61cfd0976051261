package earshot.window.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    Path file = folder.resolve("deeper/window.json");
    WindowSettings written =
        WindowSettings.first()
            .withTheme("light")
            .withMicrophone("Désk \"1\"")
            .withModel("commands-chip")
            .withBackend("reference")
            .withSize(1280, 720)
            .withThreshold("commands", "yes", 0.85);

    new SettingsFile(file).write(written);

    assertThat(new SettingsFile(file).read()).isEqualTo(written);
  }

  @Test
  void withoutAFileTheyAreThoseOfTheFirstStart() throws IOException {
    assertThat(new SettingsFile(folder.resolve("none.json")).read())
        .isEqualTo(WindowSettings.first());
  }

  @Test
  void whatAnOlderFileLacksIsFilledIn() throws IOException {
    Path file = folder.resolve("window.json");
    Files.writeString(file, "{\"theme\":\"light\",\"later\":1}");

    assertThat(new SettingsFile(file).read()).isEqualTo(WindowSettings.first().withTheme("light"));
  }

  @Test
  void whatIsNoNumberIsLeftOut() throws IOException {
    Path file = folder.resolve("window.json");
    Files.writeString(
        file,
        "{\"theme\":null,\"microphone\":null,\"width\":\"NaN\",\"height\":1e999,\"thresholds\":"
            + "{\"none\":null,\"commands\":{\"yes\":null,\"no\":\"-Infinity\",\"up\":0.7}}}");

    WindowSettings read = new SettingsFile(file).read();

    assertThat(read.width()).isZero();
    assertThat(read.height()).isZero();
    assertThat(read.thresholdsOf("none")).isEmpty();
    assertThat(read.thresholdsOf("commands")).isEqualTo(Map.of("up", 0.7));
  }

  @Test
  void aDamagedFileIsSaidAndKept() throws IOException {
    Path file = folder.resolve("window.json");
    Files.writeString(file, "{\"theme\":");

    assertThatThrownBy(() -> new SettingsFile(file).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("mend or delete the file");
    assertThat(file).hasContent("{\"theme\":");
  }
}
