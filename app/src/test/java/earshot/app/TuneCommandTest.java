package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.models.ModelCard;
import earshot.models.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TuneCommandTest {
  private final Desk desk = new Desk();
  @TempDir private Path temporary;
  private Path model;
  private Path words;
  private Path other;
  private Path truth;
  private Path json;

  @BeforeEach
  void makeModelAndStreams() throws IOException {
    model = temporary.resolve("m");
    assertThat(ModelFolder.write(RandomModel.standard(), model)).isNotNull();
    words = Sounds.wav(temporary.resolve("words.wav"), Sounds.noise(4, 1));
    other = Sounds.wav(temporary.resolve("other.wav"), Sounds.noise(3, 4));
    json = temporary.resolve("t.json");
    var rows = new StringBuilder("file\tstart_s\tend_s\tkeyword\n");
    desk.run("listen", "--input", words.toString(), "--jsonl");
    for (String line : desk.out().lines().toList()) {
      JsonNode event = new ObjectMapper().readTree(line);
      if (event.get("type").asText().equals("detection")) {
        double time = event.get("time_s").asDouble();
        rows.append("words.wav\t%s\t%s\t".formatted(time - 0.1, time));
        rows.append(event.get("keyword").asText()).append('\n');
      }
    }
    truth = Files.writeString(temporary.resolve("words.tsv"), rows);
  }

  private int tune(String... more) {
    var arguments = new ArrayList<String>(List.of("tune", model.toString()));
    arguments.addAll(List.of("--words", words.toString(), "--truth", truth.toString()));
    arguments.addAll(List.of("--other", other.toString(), "--json", json.toString()));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new));
  }

  private int tuneGenerously() {
    return tune(
        "--false-accepts-per-hour=20000",
        "--other-false-accepts-per-hour=20000",
        "--latency-p50-ms=800",
        "--latency-p95-ms=800",
        "--confirm-steps=1,2,3");
  }

  @Test
  void whatWasChosenStandsInTheCardAndAllElseStays() throws IOException {
    ModelCard before = ModelFolder.read(model).card();
    assertThat(tuneGenerously()).as(desk.err()).isEqualTo(0);
    assertThat(desk.err()).isEmpty();
    ModelCard after = ModelFolder.read(model).card();
    JsonNode report = new ObjectMapper().readTree(json.toFile());

    assertThat(after.withDecoder(before.decoder(), before.tuning())).isEqualTo(before);
    assertThat(after.decoder().confirmSteps()).isEqualTo(report.get("confirm_steps").asInt());
    after
        .decoder()
        .keywords()
        .forEach(
            (word, settings) -> {
              assertThat(settings.threshold()).isEqualTo(report.get("threshold").asDouble());
              assertThat(settings.offsetLogOdds())
                  .isEqualTo(report.get("offsets_log_odds").get(word).asDouble());
            });
    assertThat(after.tuning().rule()).startsWith("The fewest misses with at most 20000 false");
    assertThat(after.tuning().command())
        .startsWith("earshot tune " + model + " --words " + words + " --truth ");
    assertThat(after.tuning().streams())
        .extracting("name")
        .containsExactly("words.wav", "other.wav");
    assertThat(after.tuning().streams().get(0).hours()).isEqualTo(4 / 3600.0);
    assertThat(after.tuning().streams().get(0).words()).isPositive();
    assertThat(after.tuning().det()).hasSize(report.get("det").size()).isNotEmpty();
    assertThat(desk.out()).contains("with offsets").contains("threshold moved by");
  }

  @Test
  void listeningWithTheNewCardGivesTheFiguresOfTheReport() throws IOException {
    assertThat(tuneGenerously()).as(desk.err()).isEqualTo(0);
    JsonNode chosen = new ObjectMapper().readTree(json.toFile()).get("chosen");
    Path measured = temporary.resolve("s.json");
    String[] evaluate = {
      "evaluate-stream",
      words.toString(),
      "--truth",
      truth.toString(),
      "--model",
      model.toString(),
      "--json",
      measured.toString()
    };
    assertThat(desk.run(evaluate)).as(desk.err()).isEqualTo(0);
    JsonNode stream = new ObjectMapper().readTree(measured.toFile());

    assertThat(stream.get("misses").asInt()).isEqualTo(chosen.get("misses").asInt());
    assertThat(stream.get("false_accepts_per_hour").asDouble())
        .isCloseTo(chosen.get("false_accepts_per_hour_on_words").asDouble(), within(1e-6));
    assertThat(stream.get("latency_ms").get("p95").asDouble())
        .isCloseTo(chosen.get("latency_p95_ms").asDouble(), within(1e-6));
  }

  @Test
  void aBoundThatNothingKeepsLeavesTheCardAsItWas() throws IOException {
    String before = Files.readString(model.resolve(ModelFolder.CARD));

    assertThat(tune("--false-accepts-per-hour=0.001")).isEqualTo(1);
    assertThat(desk.err()).contains("No threshold finds a keyword with at most 0.001");
    assertThat(Files.readString(model.resolve(ModelFolder.CARD))).isEqualTo(before);
    assertThat(json).doesNotExist();
  }

  @Test
  void aStreamTooShortForItsRateIsToldOf() {
    assertThat(tune("--other-false-accepts-per-hour=1000")).isEqualTo(1);
    assertThat(desk.err())
        .contains("At most 1000.0 false accepts an hour are 0.83 in the streams without keywords");
  }

  @Test
  void whatIsAbsentIsRefusedByName() throws IOException {
    Files.delete(other);
    assertThat(tune()).isEqualTo(1);
    assertThat(desk.err()).contains("There is no recording " + other);

    Files.writeString(other, "no sound");
    assertThat(tune()).isEqualTo(1);
    assertThat(desk.err()).contains(other.toString());

    assertThat(tune("--confirm-steps=0")).isEqualTo(2);
    assertThat(tune("--false-accepts-per-hour=few")).isEqualTo(2);
    assertThat(desk.run("tune", "commands")).isEqualTo(2);
  }
}
