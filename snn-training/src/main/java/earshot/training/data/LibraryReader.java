package earshot.training.data;

import earshot.cochlea.CochleaParameters;
import earshot.decoder.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads folders of recordings, on all cores, and keeps their envelopes. */
public final class LibraryReader {
  private static final Set<String> ENDINGS = Set.of("wav", "flac", "ogg", "opus", "oga");

  private final CochleaParameters cochlea;
  private final LibraryFolders folders;
  private final long seed;
  private final double roomShare;
  private final Rooms rooms = new Rooms();
  private final List<String> unreadable = Collections.synchronizedList(new ArrayList<>());
  private final LongConsumer progress;
  private long done;

  /**
   * Makes a reader.
   *
   * @param cochlea of the model's front end
   * @param folders where the recordings lie
   * @param roomShare the share of recordings that are kept in a room as well
   * @param seed decides which, and who is held out for validation
   * @param progress is told how many files were read
   */
  public LibraryReader(
      CochleaParameters cochlea,
      LibraryFolders folders,
      double roomShare,
      long seed,
      LongConsumer progress) {
    this.cochlea = cochlea;
    this.folders = folders;
    this.roomShare = roomShare;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Reads everything.
   *
   * @throws IOException if a folder cannot be read or a keyword has no recording
   */
  public Library read() throws IOException {
    if (folders.rooms().isPresent()) {
      var reader = new EnvelopeReader(cochlea);
      for (Path file : files(folders.rooms().get())) {
        rooms.add(reader.samples(file));
      }
    }
    List<Library.Labelled> validation = new ArrayList<>();
    Optional<HeldOut> heldOut = heldOut();
    Map<String, List<Recording>> keywords = new LinkedHashMap<>();
    for (String word : folders.keywords()) {
      List<Path> files = files(folders.training().resolve(word));
      keywords.put(word, learnt(word, files, heldOut, validation));
      if (keywords.get(word).isEmpty()) {
        throw new IOException(
            "The folder %s holds no recording that could be read, but \"%s\" is a keyword."
                .formatted(folders.training().resolve(word), word));
      }
    }
    Map<String, List<Recording>> unknown = new TreeMap<>();
    for (Path folder : folders.unknownWords()) {
      String name = String.valueOf(folder.getFileName());
      unknown
          .computeIfAbsent(name, n -> new ArrayList<>())
          .addAll(learnt(Labels.UNKNOWN, files(folder), heldOut, validation));
    }
    for (Path folder : folders.moreKeywords()) {
      for (String word : folders.keywords()) {
        List<Recording> more = recordings(files(folder.resolve(word)), Variants.DRY_AND_ROOM);
        keywords.merge(word, more, LibraryReader::joined);
      }
    }
    List<List<Recording>> groups = new ArrayList<>();
    for (Path folder : folders.groups()) {
      groups.add(recordings(files(folder), Variants.DRY));
    }
    List<Recording> noise = new ArrayList<>();
    for (Path folder : folders.noise()) {
      List<Path> files = files(folder);
      folders
          .noiseHeldOut()
          .ifPresent(start -> files.removeIf(f -> f.getFileName().toString().startsWith(start)));
      noise.addAll(recordings(files, Variants.DRY));
    }
    if (folders.validation().isPresent()) {
      readValidation(folders.validation().get(), keywords.keySet(), validation);
    }
    return new Library(keywords, unknown, groups, noise, validation, List.copyOf(unreadable));
  }

  private static List<Recording> joined(List<Recording> some, List<Recording> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private List<Recording> learnt(
      String label, List<Path> files, Optional<HeldOut> heldOut, List<Library.Labelled> validation)
      throws IOException {
    List<Path> apart =
        files.stream().filter(f -> heldOut.isPresent() && heldOut.get().holds(f)).toList();
    if (apart.isEmpty() || apart.size() == files.size()) {
      return recordings(files, Variants.DRY_AND_ROOM); // one voice alone is learnt
    }
    for (Recording recording : recordings(apart, Variants.DRY)) {
      validation.add(new Library.Labelled(recording, label));
    }
    return recordings(
        files.stream().filter(f -> !apart.contains(f)).toList(), Variants.DRY_AND_ROOM);
  }

  /** Decides who is held out, where no folder is named for validation. */
  private Optional<HeldOut> heldOut() throws IOException {
    if (folders.validation().isPresent()) {
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    for (String word : folders.keywords()) {
      files.addAll(files(folders.training().resolve(word)));
    }
    for (Path folder : folders.unknownWords()) {
      files.addAll(files(folder));
    }
    return Optional.of(new HeldOut(files, seed));
  }

  private void readValidation(Path root, Set<String> keywords, List<Library.Labelled> validation)
      throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      for (Path folder : children.filter(Files::isDirectory).sorted().toList()) {
        String name = String.valueOf(folder.getFileName());
        String label =
            keywords.contains(name) || name.equals(Labels.SILENCE) ? name : Labels.UNKNOWN;
        for (Recording recording : recordings(files(folder), Variants.DRY)) {
          validation.add(new Library.Labelled(recording, label));
        }
      }
    }
  }

  private enum Variants {
    DRY,
    DRY_AND_ROOM
  }

  private List<Recording> recordings(List<Path> files, Variants variants) {
    var found = new Recording[files.size()];
    var readers = ThreadLocal.withInitial(() -> new EnvelopeReader(cochlea));
    IntStream.range(0, files.size())
        .parallel()
        .forEach(
            i -> {
              try {
                found[i] = recording(readers.get(), files.get(i), variants);
              } catch (IOException e) {
                unreadable.add(files.get(i) + ": " + e.getMessage());
              }
              tell();
            });
    return Stream.of(found).filter(r -> r != null).toList();
  }

  private Recording recording(EnvelopeReader reader, Path file, Variants variants)
      throws IOException {
    float[] samples = reader.samples(file);
    if (samples.length < reader.sampleRateHz() / 20) {
      throw new IOException("It is shorter than 50 ms.");
    }
    List<Envelope> heard = new ArrayList<>();
    heard.add(reader.hear(samples));
    var random = new SplittableRandom(seed ^ file.getFileName().toString().hashCode());
    if (variants == Variants.DRY_AND_ROOM && !rooms.isEmpty() && random.nextDouble() < roomShare) {
      heard.add(reader.hear(rooms.hear(samples, random)));
    }
    return Recording.of(file.toString(), heard);
  }

  private synchronized void tell() {
    progress.accept(++done);
  }

  /** How many files there are to read. */
  public long count() throws IOException {
    long sum = 0;
    for (Path folder : folders.all()) {
      sum += files(folder).size();
    }
    return sum;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder + ".");
    }
    try (Stream<Path> walk = Files.walk(folder, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
      return new ArrayList<>(
          walk.filter(f -> ENDINGS.contains(ending(f)) && Files.isRegularFile(f))
              .sorted()
              .toList());
    }
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** How many threads the reading uses. */
  public static int threads() {
    return ForkJoinPool.getCommonPoolParallelism() + 1;
  }
}
