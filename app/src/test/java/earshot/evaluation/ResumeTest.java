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
}
