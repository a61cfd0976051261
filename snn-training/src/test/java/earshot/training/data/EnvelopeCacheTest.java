package earshot.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.training.Chirps;
import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvelopeCacheTest {
  private static final FileTime THEN = FileTime.from(Instant.parse("2020-02-02T20:20:20Z"));

  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();
  private Path cache;

  @BeforeEach
  void say() throws IOException {
    cache = folder.resolve("deep/cache");
    for (int take = 0; take < 12; take++) {
      say(take, take);
    }
    float[] response = {0, 1, 0, 0.5f, 0, 0.25f};
    Chirps.write(folder.resolve("rooms/one.wav"), response);
  }

  /** Every take is as long as the others and from the same time. */
  private Path say(int take, long seed) throws IOException {
    Path file = folder.resolve("words/rise/take-%02d.wav".formatted(take));
    Files.deleteIfExists(file);
    Chirps.write(file, Chirps.chirp(500, 2000, seed));
    Files.setLastModifiedTime(file, THEN);
    return file;
  }

  private Library read(Optional<Path> kept, long seed) throws IOException {
    Path words = folder.resolve("words");
    var folders =
        new LibraryFolders(
            words,
            List.of("rise"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(folder.resolve("rooms")),
            Optional.empty());
    return new LibraryReader(
            Chirps.recipe(1, 1).frontEnd().cochlea(),
            folders,
            0.5,
            seed,
            new EnvelopeCache(kept, notes::add),
            done -> {})
        .read();
  }

  private Library plain(long seed) throws IOException {
    return read(Optional.empty(), seed);
  }

  private Library cached(long seed) throws IOException {
    return read(Optional.of(cache), seed);
  }

  private static void same(Library found, Library expected) {
    assertThat(values(found.takes("rise"))).isEqualTo(values(expected.takes("rise")));
    assertThat(values(heldOut(found))).isEqualTo(values(heldOut(expected)));
    assertThat(found.unreadable()).isEqualTo(expected.unreadable());
  }

  private static List<Recording> heldOut(Library library) {
    return library.validation().stream().map(Library.Labelled::recording).toList();
  }

  /** Everything about recordings, to compare without rounding. */
  private static List<Object> values(List<Recording> recordings) {
    List<Object> all = new ArrayList<>();
    for (Recording recording : recordings) {
      all.add(List.of(recording.file(), recording.firstFrame(), recording.lastFrame()));
      for (Envelope envelope : recording.variants()) {
        all.add(List.of(envelope.loudness(), ShortBuffer.wrap(envelope.upperHalves())));
      }
    }
    return all;
  }

  private static Envelope dry(Library library, Path file) {
    return Stream.concat(library.takes("rise").stream(), heldOut(library).stream())
        .filter(recording -> recording.file().equals(file.toString()))
        .findFirst()
        .orElseThrow()
        .dry();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatIsKeptChangesNothing() throws IOException {
    for (long seed : new long[] {1, 2, 1}) {
      same(cached(seed), plain(seed));
      same(cached(seed), plain(seed));
    }
    assertThat(plain(1).takes("rise")).anyMatch(r -> r.variants().size() == 2);
    assertThat(notes).isEmpty();
    // As it is, and in the rooms of either seed.
    assertThat(files()).hasSize(3);
  }

  @Test
  void onlyWhatChangedIsHeardAnew() throws IOException {
    Library before = cached(1);
    say(5, 77); // as large and as old as it was

    same(cached(1), before);

    Path changed = say(5, 77);
    Files.setLastModifiedTime(changed, FileTime.from(THEN.toInstant().plusMillis(1)));
    say(7, 78);

    Library after = cached(1);
    say(7, 7);
    same(after, plain(1));
    assertThat(dry(after, changed).sameAs(dry(before, changed))).isFalse();
  }

  @Test
  void recordingsThatCameAndWentAreNoticed() throws IOException {
    Library unused = cached(1);
    Path file = say(12, 12);
    same(cached(1), plain(1));
    Files.delete(file);
    say(13, 13);
    same(cached(1), plain(1));
    same(cached(1), plain(1));
    assertThat(unused.unreadable()).isEmpty();
  }

  @Test
  void envelopesOfAnotherCochleaThanTodaysAreNotBelieved() throws IOException {
    Library unused = cached(1);
    // As if the cochlea had changed: the first recording that is compared sounds differently.
    for (int take = 0; take < 12; take++) {
      say(take, 100 + take);
    }
    same(cached(1), plain(1));
    same(cached(1), plain(1));
    assertThat(unused.unreadable()).isEmpty();
  }

  @Test
  void aDamagedFileIsIgnoredWithANoteAndReplaced() throws IOException {
    Library whole = cached(1);
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at += bytes.length / 7) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= 0x10;
        Files.write(file, damaged);
        notes.clear();
        same(cached(1), whole);
        assertThat(notes).hasSize(1).allMatch(note -> note.contains(file.toString()));
        assertThat(file).hasBinaryContent(bytes);
      }
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      notes.clear();
      same(cached(1), whole);
      assertThat(notes).hasSize(1).allMatch(note -> note.contains("it ends too early"));
      Files.write(file, new byte[0]);
      same(cached(1), whole);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNotedAndNotFatal() throws IOException {
    Files.writeString(folder.resolve("deep"), "a file where the folder should be");
    same(cached(1), plain(1));
    assertThat(notes).isNotEmpty().allMatch(note -> note.contains(cache.toString()));
  }

  @Test
  void whatNoTrainingUsedForAMonthIsDropped() throws IOException {
    Library unused = cached(1);
    Path old = cache.resolve("old.envelopes");
    Path young = cache.resolve("young.envelopes");
    Path other = cache.resolve("other.txt");
    for (Path file : List.of(old, young, other)) {
      Files.writeString(file, "x");
    }
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
    Files.setLastModifiedTime(young, FileTime.from(Instant.now().minus(Duration.ofDays(29))));
    Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
    say(12, 12);
    same(cached(1), plain(1));
    assertThat(old).doesNotExist();
    assertThat(List.of(young, other)).allMatch(Files::exists);
    assertThat(unused.unreadable()).isEmpty();
  }
}
