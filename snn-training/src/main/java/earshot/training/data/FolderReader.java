package earshot.training.data;

import earshot.cochlea.CochleaParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the recordings of one folder, on all cores: each as it is and, by chance, in a room. What
 * was kept of them is not heard again.
 */
final class FolderReader {
  private final CochleaParameters cochlea;
  private final Rooms rooms;
  private final double roomShare;
  private final long seed;
  private final EnvelopeCache cache;
  private final Runnable progress;
  private final List<String> unreadable = Collections.synchronizedList(new ArrayList<>());
  private final ThreadLocal<EnvelopeReader> readers;

  FolderReader(
      CochleaParameters cochlea,
      Rooms rooms,
      double roomShare,
      long seed,
      EnvelopeCache cache,
      Runnable progress) {
    this.cochlea = cochlea;
    this.rooms = rooms;
    this.roomShare = roomShare;
    this.seed = seed;
    this.cache = cache;
    this.progress = progress;
    readers = ThreadLocal.withInitial(() -> new EnvelopeReader(cochlea));
  }

  /** Somewhere a recording is heard, and what is kept of that. */
  private record Place(KeptEnvelopes kept, Hearing hearing) {}

  /** How a recording sounds there. */
  private interface Hearing {
    float[] hear(Path file, float[] samples);
  }

  /** What could not be read, with the reason. */
  List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /**
   * Reads recordings.
   *
   * @param folder in which they lie
   * @param files which
   * @param mayBeInRoom those that may be kept in a room as well
   */
  List<Recording> read(Path folder, List<Path> files, Predicate<Path> mayBeInRoom) {
    var dry = new Place(cache.open(folder, cochlea, "as it is"), (file, samples) -> samples);
    var room =
        new Place(
            cache.open(folder, cochlea, rooms.name() + ", seed " + seed), this::inRoomOfChance);
    Predicate<Path> inRoom =
        file -> mayBeInRoom.test(file) && !rooms.isEmpty() && chance(file).nextDouble() < roomShare;
    compare(dry, files);
    compare(room, files.stream().filter(inRoom).toList());
    var found = new Recording[files.size()];
    IntStream.range(0, found.length)
        .parallel()
        .forEach(
            i -> {
              Path file = files.get(i);
              try {
                found[i] = read(file, inRoom.test(file) ? List.of(dry, room) : List.of(dry));
              } catch (IOException e) {
                unreadable.add(file + ": " + e.getMessage());
              }
              progress.run();
            });
    cache.keep(dry.kept());
    cache.keep(room.kept());
    return Stream.of(found).filter(r -> r != null).toList();
  }

  /** Hears one recording again: when the cochlea or a decoder has changed, what is kept differs. */
  private void compare(Place place, List<Path> files) {
    for (Path file : files) {
      try {
        Optional<Envelope> kept = place.kept().find(file, FileStamp.of(file));
        if (kept.isPresent()) {
          Envelope anew = readers.get().hear(place.hearing().hear(file, samples(file)));
          if (!anew.sameAs(kept.get())) {
            place.kept().forget();
          }
          return;
        }
      } catch (IOException e) {
        place.kept().forget(); // the file is named when its turn comes
        return;
      }
    }
  }

  private Recording read(Path file, List<Place> places) throws IOException {
    FileStamp stamp = FileStamp.of(file);
    List<Optional<Envelope>> kept =
        places.stream().map(place -> place.kept().find(file, stamp)).toList();
    float[] samples = kept.stream().allMatch(Optional::isPresent) ? new float[0] : samples(file);
    List<Envelope> heard = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      heard.add(kept.get(i).orElseGet(() -> hear(place, file, stamp, samples)));
    }
    return Recording.of(file.toString(), heard);
  }

  private Envelope hear(Place place, Path file, FileStamp stamp, float[] samples) {
    Envelope envelope = readers.get().hear(place.hearing().hear(file, samples));
    place.kept().put(file, stamp, envelope);
    return envelope;
  }

  private float[] samples(Path file) throws IOException {
    float[] samples = readers.get().samples(file);
    if (samples.length < readers.get().sampleRateHz() / 20) {
      throw new IOException("It is shorter than 50 ms.");
    }
    return samples;
  }

  private float[] inRoomOfChance(Path file, float[] samples) {
    RandomGenerator chance = chance(file);
    chance.nextDouble(); // it has decided whether
    return rooms.hear(samples, chance);
  }

  private RandomGenerator chance(Path file) {
    return new SplittableRandom(seed ^ file.getFileName().toString().hashCode());
  }
}
