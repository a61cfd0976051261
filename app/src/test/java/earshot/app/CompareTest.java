package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class CompareTest {
  private final Desk desk = new Desk();
  @TempDir private Path temporary;

  private String[] arguments(String engine) throws IOException {
    Path sound = temporary.resolve("long.wav");
    Files.deleteIfExists(sound);
    Sounds.wav(sound, Sounds.noise(4, 3));
    Path truth =
        Files.writeString(
            temporary.resolve("t.tsv"),
            "file\tstart_s\tend_s\tkeyword\nlong.wav\t1\t1.5\tyes\nlong.wav\t2\t2.5\tno\n");
    return new String[] {
      "compare",
      sound.toString(),
      "--truth",
      truth.toString(),
      "--engine",
      Files.writeString(temporary.resolve("engine.json"), engine).toString(),
      "--json",
      temporary.resolve("c.json").toString()
    };
  }

  @Test
  void anEngineThatAFileDescribesIsScoredLikeOurs() throws IOException {
    String engine =
        """
        {"name": "echo",
         "command": ["sh", "-c", "test -s {wav} && cat {keywords} && echo '1.4 yes' && echo '1.6 yes' && echo '9 maybe' && echo '3.9 no'"],
         "keyword_line": "# {keyword} {threshold}", "threshold": "1e-5",
         "detection": "^(?<time>[0-9.]+) (?<keyword>[a-z]+)$"}
        """;

    assertThat(desk.run(arguments(engine))).as(desk.err()).isZero();
    JsonNode engines =
        new ObjectMapper().readTree(temporary.resolve("c.json").toFile()).get("engines");
    assertThat(engines).hasSize(2);
    JsonNode echo = engines.get(1);
    assertThat(echo.get("utterances").asInt()).isEqualTo(2);
    assertThat(echo.get("hits").asInt()).isEqualTo(1);
    assertThat(echo.get("duplicates").asInt()).isEqualTo(1);
    assertThat(echo.get("false_accepts").asInt()).isEqualTo(1);
    assertThat(echo.get("audio_s").asDouble()).isEqualTo(4);
    assertThat(engines.get(0).get("utterances").asInt()).isEqualTo(2);
    assertThat(desk.out()).contains("echo");
  }

  @Test
  void anEngineThatIsNotThereOrFailsIsNamedInASentence() throws IOException {
    assertThat(
            desk.run(
                arguments(
                    """
                    {"name": "gone", "install": "Install it.", "command": ["no-such-engine"],
                     "detection": "(?<keyword>a)(?<time>b)"}
                    """)))
        .isEqualTo(1);
    assertThat(desk.err()).contains("gone", "Install it.");
    assertThat(
            desk.run(
                arguments(
                    """
                    {"name": "bad", "command": ["false"], "detection": "(?<keyword>a)(?<time>b)"}
                    """)))
        .isEqualTo(1);
    assertThat(desk.err()).contains("bad ended with status 1");
    assertThat(desk.run(arguments("{\"name\": \"x\", \"command\": [\"y\"], \"detection\": \"(\"}")))
        .isEqualTo(1);
    assertThat(desk.err()).contains("no regular expression");
    assertThat(desk.run(arguments("no JSON"))).isEqualTo(1);
    assertThat(desk.err().strip()).hasLineCount(1).endsWith(".");
  }
}
