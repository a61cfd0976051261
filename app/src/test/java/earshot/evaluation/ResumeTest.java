package earshot.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.app.RandomModel;
import earshot.app.Sounds;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.reference.ReferenceBackend;
import earshot.runtime.Backend;
import earshot.sound.SoundFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ResumeTest {
  private static final int CLIPS = 24;

  @TempDir private Path temporary;
  private Path clips;
  private Path file;

  @BeforeEach
  void makeClips() throws IOException {
    clips = temporary.resolve("clips");
    file = temporary.resolve("e.json.journal");
    for (int i = 0; i < CLIPS; i++) {
      Path folder = Files.createDirectories(clips.resolve(i % 2 == 0 ? "yes" : "no"));
      Path clip = folder.resolve("%02d_nohash_0.wav".formatted(i));
      if (i % 7 == 3) {
        Files.writeString(clip, "no recording");
      } else {
        Sounds.wav(clip, Sounds.noise(0.2, i));
      }
    }
  }

  /** Opens clips until the power goes. */
  private static SoundOpener untilClip(int last) {
    var opened = new AtomicInteger();
    return (path, rateHz, warnings) -> {
      if (opened.getAndIncrement() >= last) {
        throw new IllegalStateException("The power went.");
      }
      return SoundFiles.open(path, rateHz, warnings);
    };
  }

  private ClipEvaluation evaluation(JournalPlace.Beginning beginning, SoundOpener opener)
      throws IOException {
    return evaluation(List.of(new ReferenceBackend()), beginning, opener);
  }

  private ClipEvaluation evaluation(
      List<Backend> backends, JournalPlace.Beginning beginning, SoundOpener opener)
      throws IOException {
    return new ClipEvaluation(
        backends.stream().map(b -> SpotterSettings.of(RandomModel.standard(), b)).toList(),
        ClipSet.below(clips),
        NoiseMix.NONE,
        opener,
        new JournalPlace(Optional.of(file), beginning),
        System::nanoTime);
  }

  private static ObjectNode withoutTime(ClipEvaluation evaluation) throws IOException {
    ObjectNode json = new ObjectMapper().valueToTree(evaluation.result().json());
    return json.remove(List.of("wall_s", "real_time_factor"));
  }

  @RepeatedTest(6)
  void whatIsInterruptedAnywhereEndsAsIfItWasNot(RepetitionInfo repetition) throws IOException {
    var random = new Random(repetition.getCurrentRepetition());
    ObjectNode whole;
    try (ClipEvaluation all = evaluation(JournalPlace.Beginning.ANEW, SoundFiles::open)) {
      all.answer(1, Progress.SILENT, sentence -> {});
      whole = withoutTime(all);
      all.finish();
    }

    int last = random.nextInt(CLIPS);
    try (ClipEvaluation first = evaluation(JournalPlace.Beginning.ANEW, untilClip(last))) {
      assertThatThrownBy(() -> first.answer(2, Progress.SILENT, sentence -> {}))
          .hasMessage("The power went.");
    }
    cutRandomly(random);
    try (ClipEvaluation second = evaluation(JournalPlace.Beginning.RESUMED, SoundFiles::open)) {
      assertThat(second.done()).isLessThanOrEqualTo(last);
      second.answer(2, Progress.SILENT, sentence -> {});
      assertThat(withoutTime(second)).isEqualTo(whole);
      second.finish();
    }
    assertThat(file).doesNotExist();
  }

  private void cutRandomly(Random random) throws IOException {
    if (!Files.exists(file)) {
      return; // interrupted before the first answer, which leaves nothing behind
    }
    try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
      long header = Files.readAllLines(file).get(0).length() + 1L;
      raw.setLength(Math.max(header, raw.length() - random.nextInt(300)));
    }
  }

  @Test
  void aJournalThatWasLeftIsNotLostByBeginningAnew() throws IOException {
    try (ClipEvaluation first = evaluation(JournalPlace.Beginning.ANEW, untilClip(9))) {
      assertThatThrownBy(() -> first.answer(1, Progress.SILENT, sentence -> {}))
          .isInstanceOf(IllegalStateException.class);
    }
    byte[] left = Files.readAllBytes(file);

    assertThatThrownBy(() -> evaluation(JournalPlace.Beginning.ANEW, SoundFiles::open))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--resume");
    assertThat(file).hasBinaryContent(left);
  }

  @Test
  void aFileThatIsNoJournalStaysAsItIs() throws IOException {
    for (byte[] other :
        List.of("my notes\nwithout an end".getBytes(UTF_8), new byte[] {(byte) 0xff, 0, 1})) {
      Files.write(file, other);

      assertThatThrownBy(() -> evaluation(JournalPlace.Beginning.RESUMED, SoundFiles::open))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is no journal");
      assertThat(file).hasBinaryContent(other);
    }
  }

  @Test
  void aJournalOfOtherModelsOrClipsIsRefused() throws IOException {
    try (ClipEvaluation first = evaluation(JournalPlace.Beginning.ANEW, untilClip(9))) {
      assertThatThrownBy(() -> first.answer(1, Progress.SILENT, sentence -> {}))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThatThrownBy(
            () ->
                evaluation(
                    List.of(new LowPowerBackend()),
                    JournalPlace.Beginning.RESUMED,
                    SoundFiles::open))
        .hasMessageContaining("another evaluation (models");
    Sounds.wav(clips.resolve("yes/new.wav"), Sounds.noise(0.2, 99));
    assertThatThrownBy(() -> evaluation(JournalPlace.Beginning.RESUMED, SoundFiles::open))
        .hasMessageContaining("another evaluation (clips");
  }

  @Test
  void whatHeardNothingLeavesNoJournal() throws IOException {
    try (ClipEvaluation first = evaluation(JournalPlace.Beginning.ANEW, untilClip(0))) {
      assertThatThrownBy(() -> first.answer(1, Progress.SILENT, sentence -> {}))
          .isInstanceOf(IllegalStateException.class);
      assertThat(file).exists();
    }

    assertThat(file).doesNotExist();
  }

  @Test
  void aJournalThatIsDamagedInTheMiddleIsNamedInASentence() throws IOException {
    for (byte[] damage : List.of("{\"clip".getBytes(UTF_8), new byte[] {(byte) 0xff, 0, 1})) {
      try (ClipEvaluation first = evaluation(JournalPlace.Beginning.ANEW, untilClip(9))) {
        assertThatThrownBy(() -> first.answer(1, Progress.SILENT, sentence -> {}))
            .isInstanceOf(IllegalStateException.class);
      }
      try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
        raw.seek(Files.readAllLines(file).get(0).length() + 10L);
        raw.write(damage);
      }

      assertThatThrownBy(
              () -> {
                try (ClipEvaluation second =
                    evaluation(JournalPlace.Beginning.RESUMED, SoundFiles::open)) {
                  second.answer(1, Progress.SILENT, sentence -> {});
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(file + " is damaged");
      Files.delete(file);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aJournalThatNobodyNamedIsGoneAfterAnInterruption() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.io.tmpdir=" + temporary,
                Waiting.class.getName())
            .start();
    try (var lines = other.inputReader(UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("begun");
      assertThat(temporary).isDirectoryContaining("glob:**.journal");
      other.destroy();
      other.waitFor();
    } finally {
      other.destroyForcibly();
    }

    assertThat(temporary).isDirectoryNotContaining("glob:**.journal");
  }

  /** A program that is interrupted while it evaluates. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws Exception {
      try (Journal<ClipOutcome> journal = Journal.temporary(ClipOutcome.class)) {
        System.out.println("begun");
        Thread.sleep(60_000L + journal.lines());
      }
    }
  }

  private StreamEvaluation streams(JournalPlace.Beginning beginning, SoundOpener opener)
      throws IOException {
    return new StreamEvaluation(
        List.of(SpotterSettings.of(RandomModel.standard(), new ReferenceBackend())),
        StreamSet.at(clips, List.of()),
        new TruthTable(
            List.of(new TruthTable.Row("yes/00_nohash_0.wav", new Utterance("yes", 0, 0.2)))),
        opener,
        new JournalPlace(Optional.of(file), beginning),
        System::nanoTime);
  }

  private static ObjectNode withoutTime(StreamEvaluation evaluation) throws IOException {
    ObjectNode json = new ObjectMapper().valueToTree(evaluation.result().json());
    return json.remove(List.of("wall_s", "real_time_factor"));
  }

  @RepeatedTest(3)
  void recordingsThatWereInterruptedEndAsIfTheyWereNot(RepetitionInfo repetition)
      throws IOException {
    var random = new Random(repetition.getCurrentRepetition());
    ObjectNode whole;
    try (StreamEvaluation all = streams(JournalPlace.Beginning.ANEW, SoundFiles::open)) {
      all.hear(1, Progress.SILENT, sentence -> {});
      whole = withoutTime(all);
      all.finish();
    }
    int last = 3 + random.nextInt(CLIPS - 3);
    try (StreamEvaluation first = streams(JournalPlace.Beginning.ANEW, untilClip(last))) {
      assertThatThrownBy(() -> first.hear(1, Progress.SILENT, sentence -> {}))
          .hasMessage("The power went.");
    }
    cutRandomly(random);
    var opened = new AtomicInteger();
    try (StreamEvaluation second =
        streams(
            JournalPlace.Beginning.RESUMED,
            (path, rateHz, warnings) -> {
              opened.getAndIncrement();
              return SoundFiles.open(path, rateHz, warnings);
            })) {
      int done = second.done();
      assertThat(done).isBetween(1, last);
      second.hear(2, Progress.SILENT, sentence -> {});
      assertThat(opened).hasValue(CLIPS - done);
      assertThat(withoutTime(second)).isEqualTo(whole);
      second.finish();
    }
    assertThat(file).doesNotExist();
  }
}
