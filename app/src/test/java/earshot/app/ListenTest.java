package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.sound.AudioSource;
import earshot.sound.SoundFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ListenTest {
  private final Desk desk = new Desk();
  @TempDir private Path folder;
  private Path recording;

  @BeforeEach
  void recordSomething() throws IOException {
    recording = Sounds.wav(folder.resolve("noise.wav"), Sounds.noise(3, 1));
  }

  private List<JsonNode> events() throws IOException {
    var events = new ArrayList<JsonNode>();
    for (String line : desk.out().lines().toList()) {
      events.add(new ObjectMapper().readTree(line));
    }
    return events;
  }

  private List<String> detections() {
    return desk.out().lines().filter(line -> line.contains("\"detection\"")).toList();
  }

  @Test
  void eventsHaveTheDocumentedKeys() throws IOException {
    assertThat(desk.run("listen", "--input", recording.toString(), "--jsonl")).isEqualTo(0);

    List<JsonNode> events = events();
    JsonNode end = events.get(events.size() - 1);
    assertThat(end.get("type").asText()).isEqualTo("end");
    assertThat(end.get("audio_s").asDouble()).isEqualTo(3);
    assertThat(end.get("detections").asInt()).isEqualTo(events.size() - 1).isPositive();
    assertThat(end.get("synops_per_s").asDouble()).isPositive();
    assertThat(end.get("real_time_factor").asDouble()).isEqualTo(3 / end.get("wall_s").asDouble());
    assertThat(end.get("estimated_power_uW").fieldNames())
        .toIterable()
        .containsExactly("dynamic", "idle", "front_end", "total", "source", "boundary");
    JsonNode detection = events.get(0);
    assertThat(detection.fieldNames())
        .toIterable()
        .containsExactly("type", "keyword", "score", "time_s", "sample", "model", "backend");
    assertThat(detection.get("score").asDouble()).isBetween(0.0, 1.0);
    assertThat(detection.get("time_s").asDouble())
        .isEqualTo(detection.get("sample").asLong() / 16000.0);
    assertThat(detection.get("backend").asText()).isEqualTo("lowpower");
  }

  @Test
  void referenceHasNoPower() throws IOException {
    desk.run("listen", "--input", recording.toString(), "--jsonl", "--backend", "reference");

    JsonNode end = events().get(events().size() - 1);
    assertThat(end.get("estimated_power_uW").get("dynamic").isNull()).isTrue();
    assertThat(end.get("estimated_power_uW").get("total").isNull()).isTrue();
  }

  @Test
  void realTimeFindsTheSame() throws IOException {
    Path brief = Sounds.wav(folder.resolve("brief.wav"), Sounds.noise(0.6, 1));
    desk.run("listen", "--input", brief.toString(), "--jsonl", "--threshold", "0.01");
    List<String> fast = detections();
    desk.run("listen", "--input", brief.toString(), "--jsonl", "--threshold", "0.01", "--realtime");

    assertThat(detections()).isEqualTo(fast).isNotEmpty();
  }

  @Test
  void rawInputIsHeardLikeTheRecording() throws IOException {
    desk.run("listen", "--input", recording.toString(), "--jsonl");
    List<String> fromFile = detections();
    byte[] wav = Files.readAllBytes(recording);
    var piped = new Desk().withInput(Arrays.copyOfRange(wav, 44, wav.length));

    assertThat(piped.run("listen", "--input", "-", "--jsonl")).isEqualTo(0);
    assertThat(piped.out().lines().filter(l -> l.contains("\"detection\"")).toList())
        .isEqualTo(fromFile)
        .isNotEmpty();
  }

  @Test
  void anOddByteAtTheEndOfRawInputIsNoFailure() {
    var piped = new Desk().withInput(new byte[641]);

    assertThat(piped.run("listen", "--input", "-", "--jsonl", "--rate", "8000")).isEqualTo(0);
    assertThat(piped.out()).contains("\"audio_s\":0.04,");
  }

  @Test
  void peopleGetALineForEachDetection() {
    desk.run("listen", "--input", recording.toString());
    long lines = desk.out().lines().count();
    desk.run("listen", "--input", recording.toString(), "--jsonl");

    assertThat(lines).isEqualTo(detections().size());
  }

  @Test
  void anInterruptionEndsWithTheEndAnd130() throws IOException {
    assertThat(desk.interrupted().run("listen", "--input", recording.toString(), "--jsonl"))
        .isEqualTo(130);
    assertThat(events()).hasSize(1);
    assertThat(events().get(0).get("type").asText()).isEqualTo("end");
  }

  @Test
  void aSilentMicrophoneIsRemarkedOnOnce() {
    desk.withMicrophone(new float[16000 * 5]);

    assertThat(desk.run("listen", "--jsonl")).isEqualTo(0);
    assertThat(desk.err().lines()).hasSize(1);
    assertThat(desk.err()).contains("Desk Microphone").contains("nothing but zeros");
  }

  @Test
  void aQuietMicrophoneIsNotRemarkedOn() {
    float[] quiet = new float[16000 * 5];
    for (int i = 0; i < quiet.length; i += 20000) {
      quiet[i] = 1f / 32768;
    }

    desk.withMicrophone(quiet).run("listen", "--jsonl");
    assertThat(desk.err()).isEmpty();
  }

  @Test
  void whatIsHeardIsRecorded() throws IOException {
    Path record = folder.resolve("heard.wav");
    desk.run("listen", "--input", recording.toString(), "--record", record.toString());

    assertThat(samples(record)).containsExactly(samples(recording));
  }

  @Test
  void twoSecondsAroundEachDetectionAreKept() throws IOException {
    Path kept = folder.resolve("kept/here");
    desk.run("listen", "--input", recording.toString(), "--jsonl", "--keep", kept.toString());

    float[] whole = samples(recording);
    List<JsonNode> events = events();
    try (Stream<Path> files = Files.list(kept)) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).hasSize(events.size() - 1).isNotEmpty();
      for (int i = 0; i < sorted.size(); i++) {
        int at = events.get(i).get("sample").asInt();
        int from = Math.max(0, at - 24000);
        int to = Math.min(whole.length, at + 8000);
        assertThat(samples(sorted.get(i))).containsExactly(Arrays.copyOfRange(whole, from, to));
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aCommandRunsAtEachDetectionWithItsWordInTheEnvironment() throws IOException {
    Path script = folder.resolve("it's a script");
    Files.writeString(
        script,
        "#!/bin/sh\nsleep 0.1\necho \"$EARSHOT_KEYWORD $EARSHOT_SCORE $EARSHOT_TIME\" >>\"$1\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Path log = folder.resolve("the log");

    int status =
        desk.run(
            "listen",
            "--input",
            recording.toString(),
            "--jsonl",
            "--on-detect",
            "\"" + script + "\" '" + log + "'");

    assertThat(status).isEqualTo(0);
    String[] expected =
        events().stream()
            .filter(e -> e.get("type").asText().equals("detection"))
            .map(
                e ->
                    e.get("keyword").asText()
                        + " "
                        + e.get("score").asDouble()
                        + " "
                        + e.get("time_s").asDouble())
            .toArray(String[]::new);
    assertThat(Files.readAllLines(log)).containsExactlyInAnyOrder(expected);
  }

  @Test
  void aCommandThatCannotRunIsAFailureAndTheDetectionsStayWhole() {
    int status =
        desk.run(
            "listen",
            "--input",
            recording.toString(),
            "--jsonl",
            "--on-detect",
            folder.resolve("missing").toString());

    assertThat(status).isEqualTo(1);
    assertThat(desk.err()).contains("missing cannot be run");
    assertThat(desk.out()).contains("\"end\"");
  }

  private static float[] samples(Path wav) throws IOException {
    float[] samples = new float[1 << 20];
    int count = 0;
    try (AudioSource source = SoundFiles.open(wav, warning -> {})) {
      for (int n = source.read(samples, 0, 4096); n > 0; n = source.read(samples, count, 4096)) {
        count += n;
      }
    }
    return Arrays.copyOf(samples, count);
  }
}
