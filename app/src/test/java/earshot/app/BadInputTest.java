package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
  private final Desk desk = new Desk();
  @TempDir private Path folder;
  private Path recording;

  @BeforeEach
  void recordSomething() throws IOException {
    recording = Sounds.wav(folder.resolve("noise.wav"), Sounds.noise(0.5, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listen --no-such-option",
        "no-such-command",
        "listen --threshold loud",
        "listen --threshold 1.5",
        "listen --threshold NaN",
        "listen --backend quantum",
        "listen --input - --rate -5",
        "listen --input x --device y",
        "listen --input",
        "listen --on-detect ''",
        "listen too-many",
        "evaluate",
        "evaluate . --threads 0",
        "evaluate . --threads many",
        "simulate net.nir --spikes a.csv --record b.csv --dt 0",
        "simulate net.nir --spikes a.csv --record b.csv --reset maybe",
        "simulate net.nir --spikes a.csv --record b.csv --integrator best",
        "models too-many",
      })
  void whatCannotBeACommandLineEndsWithTwo(String line) {
    int status =
        desk.run(
            Arrays.stream(line.split(" ")).map(w -> w.replace("''", "")).toArray(String[]::new));

    assertThat(status).isEqualTo(2);
    assertThat(desk.out()).isEmpty();
    assertThat(desk.err().lines()).hasSize(1).first().asString().contains("--help\" shows");
  }

  @Test
  void theRefusalNamesTheValue() {
    desk.run("listen", "--threshold", "loud");
    assertThat(desk.err()).contains("--threshold").contains("\"loud\" is not a number between 0");

    desk.run("listen", "--backend", "quantum");
    assertThat(desk.err()).contains("quantum").contains("reference").contains("lowpower");

    desk.run("no-such-command");
    assertThat(desk.err()).contains("There is no command \"no-such-command\"");
  }

  private void failsWith(String... parts) {
    assertThat(desk.out()).isEmpty();
    assertThat(desk.err().lines()).as(desk.err()).hasSize(1);
    assertThat(desk.err()).contains(parts).endsWith(".\n");
  }

  @Test
  void listeningWithoutAMicrophoneFails() {
    assertThat(desk.run("listen")).isEqualTo(1);
    failsWith("no microphone");
    assertThat(desk.run("listen", "--device", "No Such Microphone")).isEqualTo(1);
    failsWith("No Such Microphone");
  }

  @Test
  void aMissingRecordingIsNamed() {
    assertThat(desk.run("listen", "--input", folder.resolve("nothing.wav").toString()))
        .isEqualTo(1);
    failsWith("nothing.wav");
  }

  @Test
  void aTextFileNamedWavIsNoRecording() throws IOException {
    Path text = Files.writeString(folder.resolve("text.wav"), "not a recording\n");

    assertThat(desk.run("listen", "--input", text.toString())).isEqualTo(1);
    failsWith("text.wav");
  }

  @Test
  void anEmptyFileIsNoRecording() throws IOException {
    Path empty = Files.createFile(folder.resolve("zero.wav"));

    assertThat(desk.run("listen", "--input", empty.toString())).isEqualTo(1);
    failsWith("zero.wav");
  }

  @Test
  void aTruncatedRecordingIsReadAsFarAsItGoes() throws IOException {
    byte[] whole = Files.readAllBytes(recording);
    Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, 3000));

    assertThat(desk.run("listen", "--input", cut.toString(), "--jsonl")).isEqualTo(0);
    assertThat(desk.err()).contains("cut.wav");
    assertThat(desk.out().lines().reduce((a, b) -> b).orElse(""))
        .startsWith("{\"type\":\"end\",\"audio_s\":0.092");
  }

  @Test
  void aMissingModelIsNamed() {
    assertThat(desk.run("listen", "--input", recording.toString(), "--model", "nothing"))
        .isEqualTo(1);
    failsWith("\"nothing\"");
  }

  @Test
  void aNetworkTooLargeForItsChipIsRefusedWithBothNumbers() {
    assertThat(desk.run("listen", "--input", recording.toString(), "--model", "too-large"))
        .isEqualTo(1);
    failsWith("96", "16");
  }

  @Test
  void aModelWhosePartsDoNotFitIsRefusedWithBothNumbers() {
    assertThat(desk.run("listen", "--input", recording.toString(), "--model", "misfit"))
        .isEqualTo(1);
    failsWith("4 labels", "3 outputs");
  }

  @Test
  void anEmptyFolderCannotBeEvaluated() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(desk.run("evaluate", empty.toString())).isEqualTo(1);
    failsWith("empty");
    assertThat(desk.run("evaluate-stream", empty.toString())).isEqualTo(1);
    failsWith("empty");
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThat(desk.run("evaluate", folder.resolve("nowhere").toString())).isEqualTo(1);
    failsWith("nowhere");
    assertThat(desk.run("evaluate-stream", folder.resolve("nowhere").toString())).isEqualTo(1);
    failsWith("nowhere");
  }

  @Test
  void aReportWithoutAFolderToGoToIsRefusedBeforeTheWork() {
    String json = folder.resolve("nowhere/e.json").toString();

    assertThat(desk.run("evaluate", folder.toString(), "--json", json)).isEqualTo(1);
    failsWith("nowhere");
  }

  @Test
  void aRecordingIsNotOverwritten() throws IOException {
    Path there = Files.writeString(folder.resolve("there.wav"), "mine");

    assertThat(desk.run("listen", "--input", recording.toString(), "--record", there.toString()))
        .isEqualTo(1);
    failsWith("there.wav");
    assertThat(there).hasContent("mine");
  }

  @Test
  void noRecordIsBegunForARecordingThatCannotBeRead() {
    Path record = folder.resolve("new.wav");

    assertThat(desk.run("listen", "--input", "nothing.wav", "--record", record.toString()))
        .isEqualTo(1);
    assertThat(record).doesNotExist();
  }

  @Test
  void aMissingNetworkCannotBeSimulated() {
    Path record = folder.resolve("out.csv");

    assertThat(
            desk.run(
                "simulate",
                folder.resolve("none.nir").toString(),
                "--spikes",
                "none.csv",
                "--dt",
                "1e-4",
                "--reset",
                "zero",
                "--record",
                record.toString()))
        .isEqualTo(1);
    failsWith("none.nir");
    assertThat(record).doesNotExist();
  }

  @Test
  void theTraceIsShownWhereItIsAskedForOnly() {
    desk.run("listen", "--input", "nothing.wav");
    assertThat(desk.err()).doesNotContain("\tat ");
    desk.run("listen", "--input", "nothing.wav", "--debug");
    assertThat(desk.err()).contains("\tat ");
    desk.run("--debug", "listen", "--input", "nothing.wav");
    assertThat(desk.err()).contains("\tat ");
  }
}
