package earshot.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.decoder.Labels;
import earshot.training.Chirps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryReaderTest {
  @TempDir private Path folder;

  private Library read(long seed) throws IOException {
    var folders =
        new LibraryFolders(
            folder,
            List.of("rise"),
            Files.isDirectory(folder.resolve("_unknown_"))
                ? List.of(folder.resolve("_unknown_"))
                : List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new LibraryReader(
            Chirps.recipe(1, 1).frontEnd().cochlea(),
            folders,
            0,
            seed,
            new EnvelopeCache(Optional.empty(), note -> {}),
            done -> {})
        .read();
  }

  private void say(String name) throws IOException {
    Chirps.write(folder.resolve(name), Chirps.chirp(500, 2000, name.hashCode()));
  }

  private static Set<String> speakers(List<Recording> recordings) {
    var speakers = new TreeSet<String>();
    recordings.forEach(r -> speakers.add(Recording.speaker(name(r))));
    return speakers;
  }

  private static String name(Recording recording) {
    return String.valueOf(Path.of(recording.file()).getFileName());
  }

  @Test
  void noSpeakerIsOnBothSides() throws IOException {
    for (int speaker = 0; speaker < 30; speaker++) {
      for (int take = 0; take < 3; take++) {
        say("rise/s%02d_nohash_%d.wav".formatted(speaker, take));
      }
      say("_unknown_/s%02d_nohash_0.wav".formatted(speaker));
    }

    Library library = read(4);

    List<Recording> learnt = new ArrayList<>(library.takes("rise"));
    library.unknownWords().values().forEach(learnt::addAll);
    List<Recording> heldOut =
        library.validation().stream().map(Library.Labelled::recording).toList();
    assertThat(speakers(heldOut)).hasSize(3).doesNotContainAnyElementsOf(speakers(learnt));
    assertThat(learnt.size() + heldOut.size()).isEqualTo(120);
    assertThat(library.validation().stream().map(Library.Labelled::label))
        .containsOnly("rise", Labels.UNKNOWN);
  }

  @Test
  void recordingsOfOnePersonAreHeldOutOneByOne() throws IOException {
    for (int take = 0; take < 40; take++) {
      say("rise/rise-%02d.wav".formatted(take));
    }

    Library library = read(1);

    assertThat(library.validation()).hasSize(4);
    assertThat(library.takes("rise")).hasSize(36);
  }

  @Test
  void theOnlyRecordingIsLearntAndNotHeldOut() throws IOException {
    say("rise/only.wav");

    for (long seed = 0; seed < 30; seed++) {
      assertThat(read(seed).takes("rise")).hasSize(1);
      assertThat(read(seed).validation()).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadIsNamedWithTheReason() throws IOException {
    say("rise/good.wav");
    Files.writeString(folder.resolve("rise/text.wav"), "no sound");
    Chirps.write(folder.resolve("rise/short.wav"), new float[100]);
    Files.writeString(folder.resolve("rise/notes.txt"), "not asked for");

    Library library = read(1);

    assertThat(library.takes("rise")).hasSize(1);
    assertThat(library.unreadable())
        .hasSize(2)
        .anyMatch(line -> line.contains("text.wav"))
        .anyMatch(line -> line.contains("short.wav: It is shorter than 50 ms."));
  }

  @Test
  void theSoundOfARecordingIsFoundBetweenItsSilences() throws IOException {
    float[] chirp = Chirps.chirp(500, 2000, 1);
    float[] padded = new float[16000];
    System.arraycopy(chirp, 0, padded, 4000, chirp.length);
    Chirps.write(folder.resolve("rise/padded.wav"), padded);

    Recording recording = read(1).takes("rise").get(0);

    assertThat(recording.dry().frames()).isEqualTo(200);
    assertThat(recording.firstFrame()).isBetween(50, 62);
    assertThat(recording.lastFrame()).isBetween(118, 135);
  }
}
