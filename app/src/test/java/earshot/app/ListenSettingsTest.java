package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListenSettingsTest {
  private final Desk desk = new Desk();
  @TempDir private Path folder;

  @Test
  void eachWordRunsItsOwnCommand() throws IOException {
    Path sound = Sounds.wav(folder.resolve("noise.wav"), Sounds.noise(3, 1));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path settings =
        settings(
            """
            {"words": {
              "yes": {"threshold": 0, "command": ["%s", "-version"]},
              "no": {"threshold": 1, "command": ["no-such-program"]}}}
            """
                .formatted(java.replace("\\\\", "/")));
    assertThat(listen(sound, settings)).as(desk.err()).isEqualTo(0);
    assertThat(desk.out()).contains("yes").doesNotContain("no ");
    assertThat(desk.err()).contains("version").doesNotContain("no-such-program");
  }

  @Test
  void anOptionGoesBeforeTheFile() throws IOException {
    Path sound = Sounds.wav(folder.resolve("noise.wav"), Sounds.noise(1, 1));
    Path settings = settings("{\"model\": \"misfit\"}");
    assertThat(listen(sound, settings)).isEqualTo(1);
    assertThat(
            desk.run(
                "listen",
                "--input",
                sound.toString(),
                "--settings",
                settings.toString(),
                "--model",
                "commands"))
        .as(desk.err())
        .isEqualTo(0);
  }

  @Test
  void mistakesAreNamed() throws IOException {
    refuses("{\"wrods\": {}}", "wrods");
    refuses("{\"words\": {\"abracadabra\": {}}}", "abracadabra");
    refuses("{\"threshold\": 1.5}", "1.5");
    refuses("{\"words\": {\"yes\": {\"threshold\": -1}}}", "-1");
    refuses("no JSON", "settings.json");
    refuses("null", "null");
    refuses("{\"words\": {\"yes\": null}}", "yes");
    refuses("{\"words\": {\"no\": {\"command\": [\"echo\", null]}}}", "no");
  }

  private void refuses(String text, String named) throws IOException {
    Path sound = Sounds.wav(folder.resolve(named + ".wav"), Sounds.noise(0.1, 1));
    assertThat(listen(sound, settings(text))).isEqualTo(1);
    assertThat(desk.err()).contains(named).doesNotContain("went wrong inside");
  }

  private int listen(Path sound, Path settings) {
    return desk.run("listen", "--input", sound.toString(), "--settings", settings.toString());
  }

  private Path settings(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.json"), text);
  }
}
