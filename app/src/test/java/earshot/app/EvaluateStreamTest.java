package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateStreamTest {
  private final Desk desk = new Desk();
  @TempDir private Path temporary;
  private Path recordings;

  @BeforeEach
  void makeRecordings() throws IOException {
    recordings = Files.createDirectory(temporary.resolve("r"));
    Files.createDirectory(recordings.resolve("deeper"));
    Sounds.wav(recordings.resolve("a.wav"), Sounds.noise(3, 1));
    Sounds.wav(recordings.resolve("deeper/b.wav"), Sounds.noise(2, 4));
  }

  private JsonNode evaluate(Path place, String... options) throws IOException {
    Path json = temporary.resolve("s.json");
    var arguments = new ArrayList<String>(List.of("evaluate-stream", place.toString()));
    arguments.addAll(List.of("--json", json.toString()));
    arguments.addAll(List.of(options));
    assertThat(desk.run(arguments.toArray(String[]::new))).as(desk.err()).isEqualTo(0);
    return new ObjectMapper().readTree(json.toFile());
  }

  private Path truth(String... rows) throws IOException {
    return Files.writeString(
        temporary.resolve("truth.tsv"),
        "file\tstart_s\tend_s\tkeyword\n" + String.join("\n", rows) + "\n");
  }

  private List<JsonNode> detections(Path recording) throws IOException {
    desk.run("listen", "--input", recording.toString(), "--jsonl");
    var detections = new ArrayList<JsonNode>();
    for (String line : desk.out().lines().toList()) {
      JsonNode event = new ObjectMapper().readTree(line);
      if (event.get("type").asText().equals("detection")) {
        detections.add(event);
      }
    }
    return detections;
  }

  @Test
  void withoutATruthEveryDetectionIsAFalseAccept() throws IOException {
    JsonNode report = evaluate(recordings);

    int expected =
        detections(recordings.resolve("a.wav")).size()
            + detections(recordings.resolve("deeper/b.wav")).size();
    assertThat(report.get("false_accepts").asInt()).isEqualTo(expected).isPositive();
    assertThat(report.get("audio_s").asDouble()).isEqualTo(5);
    assertThat(report.get("false_accepts_per_hour").asDouble()).isEqualTo(expected / (5 / 3600.0));
    assertThat(report.get("miss_rate").isNull()).isTrue();
    assertThat(report.get("latency_ms").get("p50").isNull()).isTrue();
    assertThat(report.get("false_accepts_per_hour_95ci")).hasSize(2);
  }

  @Test
  void whatListenFindsIsHitWhereTheTruthSaysSo() throws IOException {
    JsonNode first = detections(recordings.resolve("a.wav")).get(0);
    double time = first.get("time_s").asDouble();
    String word = first.get("keyword").asText();
    Path truth =
        truth(
            "a.wav\t%s\t%s\t%s".formatted(time - 0.2, time - 0.1, word),
            "b.wav\t100\t101\tyes",
            "elsewhere.wav\t0\t1\tyes");
    JsonNode report = evaluate(recordings, "--truth", truth.toString());

    assertThat(report.get("utterances").asInt()).isEqualTo(2);
    assertThat(report.get("hits").asInt()).isEqualTo(1);
    assertThat(report.get("misses").asInt()).isEqualTo(1);
    assertThat(report.get("miss_rate").asDouble()).isEqualTo(0.5);
    assertThat(report.get("latency_ms").get("p50").asDouble()).isCloseTo(100, within(1e-6));
    assertThat(report.get("per_keyword").get(word).get("hits").asInt()).isEqualTo(1);
    assertThat(desk.err()).contains("1 utterances of the truth");
  }

  @Test
  void theTradeOffGoesOverTheWholeRange() throws IOException {
    JsonNode first = detections(recordings.resolve("a.wav")).get(0);
    double time = first.get("time_s").asDouble();
    Path truth =
        truth("a.wav\t%s\t%s\t%s".formatted(time - 0.2, time, first.get("keyword").asText()));
    JsonNode det = evaluate(recordings, "--truth", truth.toString()).get("det");

    assertThat(det).hasSizeGreaterThan(10);
    JsonNode last = det.get(det.size() - 1);
    assertThat(det.get(0).get("threshold").asDouble()).isZero();
    assertThat(det.get(0).get("false_accepts_per_hour").asDouble()).isPositive();
    assertThat(last.get("threshold").asDouble()).isEqualTo(1);
    assertThat(last.get("miss_rate").asDouble()).isEqualTo(1);
    assertThat(last.get("false_accepts_per_hour").asDouble()).isZero();
  }

  @Test
  void threadsChangeNothingButTheTime() throws IOException {
    var one = (ObjectNode) evaluate(recordings, "--threads", "1");
    var two = (ObjectNode) evaluate(recordings, "--threads", "2");
    for (ObjectNode report : List.of(one, two)) {
      report.remove(List.of("wall_s", "real_time_factor"));
    }

    assertThat(two).isEqualTo(one);
  }

  @Test
  void oneRecordingIsFoundByTheEndOfItsPath() throws IOException {
    Path truth = truth("deeper/b.wav\t0\t2\tyes");

    assertThat(
            evaluate(recordings.resolve("deeper/b.wav"), "--truth", truth.toString())
                .get("utterances")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void aTruthThatMayMeanTwoRecordingsIsRefused() throws IOException {
    Files.createDirectory(recordings.resolve("other"));
    Files.copy(recordings.resolve("a.wav"), recordings.resolve("other/b.wav"));
    Path truth = truth("b.wav\t0\t2\tyes");

    assertThat(desk.run("evaluate-stream", recordings.toString(), "--truth", truth.toString()))
        .isEqualTo(1);
    assertThat(desk.err()).contains("deeper/b.wav").contains("other/b.wav");
  }

  @Test
  void aTruthThatIsNoneIsRefusedWithItsLine() throws IOException {
    String place = recordings.toString();
    String truth = truth("a.wav\tsoon\t2\tyes").toString();
    assertThat(desk.run("evaluate-stream", place, "--truth", truth)).isEqualTo(1);
    assertThat(desk.err()).contains("Line 2").contains("\"soon\"");

    Files.writeString(Path.of(truth), "file,start_s,end_s,keyword\n");
    assertThat(desk.run("evaluate-stream", place, "--truth", truth)).isEqualTo(1);
    assertThat(desk.err()).contains("separate the columns by tabs");

    assertThat(desk.run("evaluate-stream", place, "--truth", "none.tsv")).isEqualTo(1);
    assertThat(desk.err()).contains("none.tsv");
  }
}
