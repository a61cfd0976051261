package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.models.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateTest {
  private final Desk desk = new Desk();
  @TempDir private Path temporary;
  private Path clips;

  @BeforeEach
  void makeClips() throws IOException {
    clips = Files.createDirectory(temporary.resolve("clips"));
    clip("yes/a.wav", 1);
    clip("yes/deeper/b, or not.wav", 2);
    clip("no/c.wav", 3);
    clip("bed/d.wav", 4);
    clip("_background_noise_/e.wav", 5);
    clip("_silence_/f.wav", 6);
    Files.writeString(clips.resolve("yes/broken.wav"), "not a recording");
    Files.writeString(clips.resolve("yes/.hidden"), "not looked at");
    Files.writeString(clips.resolve("LICENSE"), "lies in no label's folder");
  }

  private void clip(String path, long seed) throws IOException {
    Path file = clips.resolve(path);
    Files.createDirectories(file.getParent());
    Sounds.wav(file, Sounds.noise(0.4, seed));
  }

  private JsonNode evaluate(String... options) throws IOException {
    Path json = temporary.resolve("e.json");
    var arguments = new ArrayList<String>(List.of("evaluate", clips.toString()));
    arguments.addAll(List.of("--json", json.toString()));
    arguments.addAll(List.of(options));
    assertThat(desk.run(arguments.toArray(String[]::new))).as(desk.err()).isEqualTo(0);
    return new ObjectMapper().readTree(json.toFile());
  }

  @Test
  void aDenseModelReportsMultiplyAccumulatesAndNoChip() throws IOException {
    Path model = temporary.resolve("dense");
    ModelFolder.write(RandomModel.dense(), model);

    JsonNode report = evaluate("--model", model.toString());

    assertThat(report.get("backend").asText()).isEqualTo("dense");
    int weights = 2 * 96 * 48 + 48 * 4;
    int steps = 6 * (40 + 30);
    assertThat(report.get("synops_per_s").asDouble()).isEqualTo(weights * steps / 2.4);
    assertThat(report.get("effective_macs_per_s").asDouble())
        .isBetween(1.0, 0.999 * report.get("synops_per_s").asDouble());
    assertThat(report.get("estimated_power_uW").get("total").isNull()).isTrue();
    assertThat(report.get("estimated_power_uW").get("dynamic").isNull()).isTrue();
    assertThat(desk.out()).contains(" on dense: ", " multiply-accumulates, ");
    assertThat(evaluate("--model", model.toString(), "--backend", "reference").get("confusion"))
        .isEqualTo(report.get("confusion"));
  }

  @Test
  void theReportHasTheDocumentedKeysAndAddsUp() throws IOException {
    JsonNode report = evaluate();

    assertThat(report.fieldNames())
        .toIterable()
        .contains(
            ("clips accuracy labels confusion per_label errors unreadable model backend audio_s"
                    + " wall_s real_time_factor synops_per_s hidden_spikes_per_s saturations_per_s"
                    + " estimated_power_uW")
                .split(" "));
    assertThat(report.get("clips").asInt()).isEqualTo(6);
    assertThat(report.get("audio_s").asDouble()).isEqualTo(2.4);
    assertThat(report.get("labels").toString())
        .isEqualTo("[\"yes\",\"no\",\"_unknown_\",\"_silence_\"]");
    int right = 0;
    int[] rows = new int[4];
    for (int truth = 0; truth < 4; truth++) {
      right += report.get("confusion").get(truth).get(truth).asInt();
      for (JsonNode cell : report.get("confusion").get(truth)) {
        rows[truth] += cell.asInt();
      }
    }
    assertThat(rows).containsExactly(2, 1, 1, 2);
    assertThat(report.get("accuracy").asDouble()).isEqualTo(right / 6.0);
    assertThat(report.get("errors")).hasSize(6 - right);
    assertThat(report.get("per_label").get("yes").get("clips").asInt()).isEqualTo(2);
    assertThat(report.get("unreadable")).hasSize(1);
    assertThat(report.get("unreadable").get(0).get("file").asText()).isEqualTo("yes/broken.wav");
  }

  @Test
  void threadsChangeNothingButTheTime() throws IOException {
    var one = (ObjectNode) evaluate("--threads", "1");
    var four = (ObjectNode) evaluate("--threads", "4");
    for (ObjectNode report : List.of(one, four)) {
      report.remove(List.of("wall_s", "real_time_factor"));
    }

    assertThat(four).isEqualTo(one);
  }

  @Test
  void theTableHasARowForEachClipWithTheHighestScorePredicted() throws IOException {
    Path csv = temporary.resolve("e.csv");
    evaluate("--csv", csv.toString());

    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.get(0)).isEqualTo("path,truth,predicted,yes,no,_unknown_,_silence_");
    assertThat(lines).hasSize(7);
    assertThat(lines.get(1)).startsWith("_background_noise_/e.wav,_silence_,");
    assertThat(lines.get(6)).startsWith("\"yes/deeper/b, or not.wav\",yes,");
    List<String> labels = List.of(lines.get(0).split(",")).subList(3, 7);
    for (String line : lines.subList(1, 6)) {
      String[] fields = line.split(",", -1);
      double predicted = Double.parseDouble(fields[3 + labels.indexOf(fields[2])]);
      for (int label = 0; label < 4; label++) {
        assertThat(predicted).isGreaterThanOrEqualTo(Double.parseDouble(fields[3 + label]));
      }
    }
  }

  @Test
  void aModelWithoutUnknownOrSilenceAnswersUnknownBelowItsThresholds() throws IOException {
    Path csv = temporary.resolve("e.csv");
    JsonNode report = evaluate("--model", "keywords-only", "--csv", csv.toString());

    assertThat(report.get("labels").toString()).isEqualTo("[\"yes\",\"no\",\"_unknown_\"]");
    assertThat(report.get("per_label").get("_unknown_").get("clips").asInt()).isEqualTo(3);
    for (String line : Files.readAllLines(csv).subList(1, 6)) {
      String[] fields = line.split(",", -1);
      boolean none = Double.parseDouble(fields[3]) == 0 && Double.parseDouble(fields[4]) == 0;
      assertThat(Double.parseDouble(fields[5])).isEqualTo(none ? 1 : 0);
      assertThat(fields[2].equals("_unknown_")).isEqualTo(none);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreFollowedButNotInCirclesAndPipesAreNotRead() throws IOException {
    Files.createSymbolicLink(clips.resolve("no/linked"), clips.resolve("bed"));
    Files.createSymbolicLink(clips.resolve("no/circle"), clips);
    Files.createSymbolicLink(clips.resolve("no/nowhere.wav"), clips.resolve("gone"));
    makePipe(clips.resolve("no/pipe.wav"));
    JsonNode report = evaluate();

    assertThat(report.get("per_label").get("no").get("clips").asInt()).isEqualTo(2);
    assertThat(report.get("unreadable").findValuesAsText("file"))
        .containsExactly("no/nowhere.wav", "no/pipe.wav", "yes/broken.wav");
  }

  private static void makePipe(Path pipe) throws IOException {
    try {
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void whatIsSaidOfAFileStaysUntilTheNewReportIsWhole() throws IOException {
    Path json = Files.writeString(temporary.resolve("e.json"), "mine");

    assertThat(
            desk.run("evaluate", temporary.resolve("none").toString(), "--json", json.toString()))
        .isEqualTo(1);
    assertThat(json).hasContent("mine");
    evaluate();
    assertThat(json).content().startsWith("{");
    try (var files = Files.list(temporary)) {
      assertThat(files).hasSize(2);
    }
  }
}
