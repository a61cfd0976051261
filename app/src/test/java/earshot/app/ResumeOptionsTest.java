package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.evaluation.ClipEvaluation;
import earshot.evaluation.ClipSet;
import earshot.evaluation.JournalPlace;
import earshot.evaluation.NoiseMix;
import earshot.evaluation.Progress;
import earshot.evaluation.SoundOpener;
import earshot.evaluation.StreamEvaluation;
import earshot.evaluation.StreamSet;
import earshot.evaluation.TruthTable;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.sound.SoundFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line goes on with what was interrupted. */
final class ResumeOptionsTest {
  private static final int DONE = 3;

  private final Desk desk = new Desk();
  @TempDir private Path temporary;
  private Path clips;
  private Path json;

  @BeforeEach
  void makeClips() throws IOException {
    clips = temporary.resolve("clips");
    json = temporary.resolve("e.json");
    for (int i = 0; i < 6; i++) {
      Path folder = Files.createDirectories(clips.resolve(i < 3 ? "no" : "yes"));
      Sounds.wav(folder.resolve(i + "_nohash_0.wav"), Sounds.noise(0.5, i));
    }
  }

  private int run(String command, String... options) {
    var arguments = new ArrayList<String>(List.of(command, clips.toString()));
    arguments.addAll(List.of(options));
    return desk.run(arguments.toArray(String[]::new));
  }

  private JsonNode figures() throws IOException {
    var root = (ObjectNode) new ObjectMapper().readTree(json.toFile());
    return root.remove(List.of("wall_s", "real_time_factor"));
  }

  private static SoundOpener untilTheThird() {
    var opened = new AtomicInteger();
    return (path, rateHz, warnings) -> {
      if (opened.getAndIncrement() >= DONE) {
        throw new IllegalStateException("The power went.");
      }
      return SoundFiles.open(path, rateHz, warnings);
    };
  }

  private static List<SpotterSettings> commands() {
    return List.of(SpotterSettings.of(RandomModel.standard(), new LowPowerBackend()));
  }

  private static JournalPlace at(Path journal) {
    return new JournalPlace(Optional.of(journal), JournalPlace.Beginning.ANEW);
  }

  private void interruptClips(Path journal) throws IOException {
    try (var evaluation =
        new ClipEvaluation(
            commands(),
            ClipSet.below(clips),
            NoiseMix.NONE,
            untilTheThird(),
            at(journal),
            System::nanoTime)) {
      assertThatThrownBy(() -> evaluation.answer(1, Progress.SILENT, sentence -> {}))
          .hasMessage("The power went.");
    }
  }

  private void interruptStreams(Path journal) throws IOException {
    try (var evaluation =
        new StreamEvaluation(
            commands(),
            StreamSet.at(clips, List.of()),
            TruthTable.EMPTY,
            untilTheThird(),
            at(journal),
            System::nanoTime)) {
      assertThatThrownBy(() -> evaluation.hear(1, Progress.SILENT, sentence -> {}))
          .hasMessage("The power went.");
    }
  }

  /** What is read again would give other figures. */
  private void spoilWhatWasHeard() throws IOException {
    for (int i = 0; i < DONE; i++) {
      Path clip = clips.resolve("no/" + i + "_nohash_0.wav");
      FileTime time = Files.getLastModifiedTime(clip);
      Files.write(clip, new byte[(int) Files.size(clip)]);
      Files.setLastModifiedTime(clip, time);
    }
  }

  @Test
  void clipsAreGoneOnWithBesideTheJson() throws IOException {
    assertThat(run("evaluate", "--json", json.toString())).as(desk.err()).isZero();
    JsonNode whole = figures();
    Path journal = temporary.resolve("e.json.journal");
    interruptClips(journal);
    spoilWhatWasHeard();

    assertThat(run("evaluate", "--json", json.toString())).isEqualTo(1);
    assertThat(desk.err()).contains(journal + " was left", "--resume");
    assertThat(run("evaluate", "--json", json.toString(), "--resume")).as(desk.err()).isZero();
    assertThat(figures()).isEqualTo(whole);
    assertThat(journal).doesNotExist();
  }

  @Test
  void recordingsAreGoneOnWithFromANamedJournal() throws IOException {
    String name = json.toString();
    assertThat(run("evaluate-stream", "--json", name)).as(desk.err()).isZero();
    JsonNode whole = figures();
    Path journal = temporary.resolve("mine");
    interruptStreams(journal);
    spoilWhatWasHeard();

    String place = journal.toString();
    assertThat(run("evaluate-stream", "--json", name, "--journal", place)).isEqualTo(1);
    assertThat(run("evaluate-stream", "--json", name, "--journal", place, "--resume"))
        .as(desk.err())
        .isZero();
    assertThat(figures()).isEqualTo(whole);
    assertThat(journal).doesNotExist();
  }

  @Test
  void goingOnNeedsAPlace() {
    assertThat(run("evaluate", "--resume")).isEqualTo(2);
    assertThat(desk.err()).contains("--resume needs");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceHasNoJournalBesideIt() {
    assertThat(run("evaluate", "--json", "/dev/null")).as(desk.err()).isZero();
    assertThat(run("evaluate", "--json", "/dev/null", "--resume")).isEqualTo(2);
    assertThat(desk.err()).contains("--resume needs");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theJournalOfALinkIsBesideItsFile() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("elsewhere"));
    Path file = Files.writeString(folder.resolve("figures.json"), "{}");
    Path link = Files.createSymbolicLink(temporary.resolve("link.json"), file);
    Path journal = folder.resolve("figures.json.journal");
    interruptClips(journal);

    assertThat(run("evaluate", "--json", link.toString())).isEqualTo(1);
    assertThat(desk.err()).contains(journal + " was left");
    assertThat(run("evaluate", "--json", link.toString(), "--resume")).as(desk.err()).isZero();
    assertThat(journal).doesNotExist();
  }
}
