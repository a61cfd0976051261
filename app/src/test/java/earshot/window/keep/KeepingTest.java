package earshot.window.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import earshot.listening.SpotterSettings;
import earshot.reference.ReferenceBackend;
import earshot.sound.SoundFiles;
import earshot.spotting.Detection;
import earshot.window.live.RandomModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 25, 12, 0);
  private static final SpotterSettings SETTINGS =
      SpotterSettings.of(RandomModel.make(), new ReferenceBackend());

  @TempDir private Path folder = Path.of("");

  private static float[] read(Path wav) throws IOException {
    try (var source = SoundFiles.open(wav, 16000, warning -> {})) {
      float[] all = new float[200_000];
      int length = 0;
      for (int count = source.read(all, 0, all.length);
          count > 0;
          count = source.read(all, length, all.length - length)) {
        length += count;
      }
      return Arrays.copyOf(all, length);
    }
  }

  private static float[] filled(int length, float value) {
    float[] block = new float[length];
    Arrays.fill(block, value);
    return block;
  }

  @Test
  void aRecordingHoldsWhatWasHeardWhileItWasOnAndTimesCountFromItsStart() throws IOException {
    var tap = new SoundTap(SETTINGS, 16000, sentence -> {});
    Path wav = folder.resolve("deeper/take.wav");
    tap.heard(filled(1600, 0.5f), 1600);
    tap.start(wav);
    tap.heard(filled(800, 0.25f), 800);
    tap.detected(new Detection("yes", 0.9, 2400, 0.15));
    tap.stop();
    tap.heard(filled(800, 0.75f), 800);

    assertThat(read(wav)).hasSize(800).containsOnly(0.25f);
    assertThat(Files.readString(SoundTap.eventsOf(wav)))
        .contains("\"keyword\":\"yes\"")
        .contains("\"sample\":800")
        .contains("\"time_s\":0.05");
  }

  @Test
  void aRecordingOverwritesNothing() throws IOException {
    Path wav = folder.resolve("there.wav");
    Files.writeString(wav, "precious");
    var tap = new SoundTap(SETTINGS, 16000, sentence -> {});

    assertThatThrownBy(() -> tap.start(wav)).isInstanceOf(IOException.class);
    assertThat(Files.readString(wav)).isEqualTo("precious");
    assertThat(tap.isOn()).isFalse();
  }

  @Test
  void whereEventsAreThereAlreadyNoRecordingIsBegun() throws IOException {
    Path wav = folder.resolve("take.wav");
    Path events = Files.writeString(SoundTap.eventsOf(wav), "precious");
    var tap = new SoundTap(SETTINGS, 16000, sentence -> {});

    assertThatThrownBy(() -> tap.start(wav)).hasMessageContaining("take.jsonl exists already");
    assertThat(events).hasContent("precious");
    assertThat(wav).doesNotExist();
    assertThat(tap.isOn()).isFalse();
  }

  @Test
  void aNewRecordingHasANameOfWhichThereAreNoEvents() throws IOException {
    Path first = new Keepsakes(folder).recording(NOON);
    Files.createDirectories(folder.resolve("recordings"));
    Files.createFile(SoundTap.eventsOf(first));

    assertThat(new Keepsakes(folder).recording(NOON)).isNotEqualTo(first);
  }

  @Test
  void theEarNeverWaitsForARecordingToBegin() throws IOException {
    var tap = new SoundTap(SETTINGS, 16000, sentence -> {});
    synchronized (tap) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> tap.heard(filled(160, 0.5f), 160));
    }
  }

  @Test
  void aRecordingThatIsEndedWhileTheEarWritesIsNoFailure() throws Exception {
    List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    var tap = new SoundTap(SETTINGS, 16000, warnings::add);
    var listening = new AtomicBoolean(true);
    float[] twoSeconds = filled(32_000, 0.5f);
    // Several ears, so that one of them is surely about to write when the file is closed.
    List<Thread> ears = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ears.add(
          new Thread(
              () -> {
                while (listening.get()) {
                  tap.heard(twoSeconds, twoSeconds.length);
                }
              }));
    }
    ears.forEach(Thread::start);
    for (int i = 0; i < 40; i++) {
      tap.start(folder.resolve(i + ".wav"));
      TimeUnit.MILLISECONDS.sleep(2);
      tap.stop();
    }
    listening.set(false);
    for (Thread ear : ears) {
      ear.join();
    }

    assertThat(warnings).isEmpty();
  }

  @Test
  void theLoudestSecondIsKeptInTheFolderOfTheWord() throws IOException {
    float[] sound = new float[40_000];
    Arrays.fill(sound, 12_000, 28_000, 0.5f);

    Path kept = new WordFolder(folder, 16000).keep("yes", sound, NOON);

    assertThat(kept.getParent()).isEqualTo(folder.resolve("yes"));
    assertThat(read(kept)).hasSize(16_000).containsOnly(0.5f);
  }

  @Test
  void twoClipsOfOneMomentAreTwoFiles() throws IOException {
    var words = new WordFolder(folder, 16000);

    Path one = words.keep(WordFolder.UNKNOWN, filled(1000, 0.1f), NOON);
    Path two = words.keep(WordFolder.UNKNOWN, filled(1000, 0.2f), NOON);

    assertThat(one).exists().isNotEqualTo(two);
    assertThat(two).exists();
  }

  @Test
  void withoutSoundNothingIsKeptAndThatIsSaid() {
    assertThatThrownBy(() -> new WordFolder(folder, 16000).keep("yes", new float[0], NOON))
        .hasMessageContaining("Nothing was heard yet");
  }
}
