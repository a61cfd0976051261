package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  private static final String ECHO =
      """
      {"name": "echo", "command": ["echo", "1.4 yes"],
       "detection": "^(?<time>[0-9.]+) (?<keyword>[a-z]+)$"}
      """;

  /** Below 0.5 it finds both words and two that nobody said, above the first word alone. */
  private static final String SWEEPABLE =
      """
      {"name": "echo",
       "command": ["sh", "-c", "echo '1.4 yes'; if grep -q 'no 0.1' {keywords}; then echo '2.4 no'; fi; if grep -q 'yes 0.1' {keywords}; then echo '3.9 yes'; echo '0.5 yes'; fi"],
       "keyword_line": "{keyword} {threshold}", "threshold": "0.5",
       "detection": "^(?<time>[0-9.]+) (?<keyword>[a-z]+)$"}
      """;

  @Test
  void aSweepChoosesAThresholdForEachKeyword() throws IOException {
    var arguments = new ArrayList<String>(List.of(arguments(SWEEPABLE)));
    String tuned = temporary.resolve("tuned.json").toString();
    arguments.addAll(List.of("--sweep", "0.9,0.1", "--tuned", tuned));

    assertThat(desk.run(arguments.toArray(String[]::new))).as(desk.err()).isZero();
    JsonNode figures = new ObjectMapper().readTree(temporary.resolve("c.json").toFile());
    assertThat(figures.at("/rows/0/hits").asInt()).isEqualTo(1);
    assertThat(figures.at("/rows/0/false_accepts").asInt()).isZero();
    assertThat(figures.at("/rows/1/hits").asInt()).isEqualTo(2);
    assertThat(figures.at("/rows/1/false_accepts").asInt()).isEqualTo(2);
    assertThat(figures.at("/rows/1/false_accepts_per_hour").asDouble()).isEqualTo(1800);
    assertThat(figures.at("/rows/1/by_keyword/yes/false_accepts").asInt()).isEqualTo(2);
    assertThat(figures.at("/chosen/yes").asText()).isEqualTo("0.9");
    assertThat(figures.at("/chosen/no").asText()).isEqualTo("0.1");
    assertThat(figures.at("/chosen_hits").asInt()).isEqualTo(2);

    String[] comparison = arguments(SWEEPABLE);
    comparison[5] = tuned;
    assertThat(desk.run(comparison)).as(desk.err()).isZero();
    JsonNode echo =
        new ObjectMapper().readTree(temporary.resolve("c.json").toFile()).at("/engines/1");
    assertThat(echo.get("hits").asInt()).isEqualTo(2);
    assertThat(echo.get("false_accepts").asInt()).isZero();
  }

  @Test
  void aSweepThatCannotBeIsRefused() throws IOException {
    var two = new ArrayList<String>(List.of(arguments(SWEEPABLE)));
    two.addAll(List.of("--sweep", "1", "--engine", "pocketsphinx"));
    assertThat(desk.run(two.toArray(String[]::new))).isEqualTo(2);
    assertThat(desk.err()).contains("--engine names 2");
    var none = new ArrayList<String>(List.of(arguments(ECHO)));
    none.addAll(List.of("--sweep", "1"));
    assertThat(desk.run(none.toArray(String[]::new))).isEqualTo(1);
    assertThat(desk.err()).contains("echo takes no thresholds");
    var alone = new ArrayList<String>(List.of(arguments(ECHO)));
    alone.addAll(List.of("--tuned", temporary.resolve("t.json").toString()));
    assertThat(desk.run(alone.toArray(String[]::new))).isEqualTo(2);
    assertThat(desk.err()).contains("--sweep");
  }

  @Test
  void aFolderWithoutARecordingIsRefused() throws IOException {
    String[] arguments = arguments(ECHO);
    arguments[1] = Files.createDirectory(temporary.resolve("empty")).toString();

    assertThat(desk.run(arguments)).isEqualTo(1);
    assertThat(desk.err()).contains("There is no recording in " + arguments[1]);
    assertThat(temporary.resolve("c.json")).doesNotExist();
  }

  @Test
  void anEngineThatIsNotThereIsNamedBeforeAnybodyHears() throws IOException {
    String[] arguments =
        arguments(
            """
            {"name": "gone", "install": "Install it.", "command": ["no-such-engine"],
             "detection": "(?<keyword>a)(?<time>b)"}
            """);
    Files.writeString(Path.of(arguments[1]), "what no model can hear");

    assertThat(desk.run(arguments)).isEqualTo(1);
    assertThat(desk.err()).contains("gone cannot be started (no-such-engine is not there)");
  }

  @Test
  void anEngineWhoseAnswersCannotBeReadIsEnded() throws IOException {
    Path pid = temporary.resolve("pid");
    String[] arguments =
        arguments(
            """
            {"name": "odd",
             "command": ["sh", "-c", "echo $$ > %s; echo 'soon yes'; exec sleep 600"],
             "detection": "^(?<time>[a-z]+) (?<keyword>[a-z]+)$"}
            """
                .formatted(pid));

    assertThat(desk.run(arguments)).isEqualTo(1);
    assertThat(desk.err()).contains("odd wrote \"soon yes\"");
    assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
        .satisfiesAnyOf(
            process -> assertThat(process).isEmpty(),
            process -> assertThat(process.orElseThrow().onExit()).succeedsWithin(SOON));
  }

  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void onlyOfTheFirstModelIsTheMostMemoryKnown() throws IOException {
    var arguments = new ArrayList<String>(List.of(arguments(ECHO)));
    arguments.addAll(List.of("--model", "commands,keywords-only"));

    assertThat(desk.run(arguments.toArray(String[]::new))).as(desk.err()).isZero();
    JsonNode engines =
        new ObjectMapper().readTree(temporary.resolve("c.json").toFile()).get("engines");
    assertThat(engines).hasSize(3);
    assertThat(engines.get(1).get("peak_memory_bytes").isNull()).isTrue();
  }
}
