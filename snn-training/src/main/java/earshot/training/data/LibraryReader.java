package earshot.training.data;

import earshot.cochlea.CochleaParameters;
import earshot.decoder.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads folders of recordings, on all cores, and keeps their envelopes. */
public final class LibraryReader {
  private static final Set<String> ENDINGS = Set.of("wav", "flac", "ogg", "opus", "oga");

  private final CochleaParameters cochlea;
  private final LibraryFolders folders;
  private final long seed;
  private final Rooms rooms = new Rooms();
  private final FolderReader reader;
  private final LongConsumer progress;
  private long done;

  /**
   * Makes a reader.
   *
   * @param cochlea of the model's front end
   * @param folders where the recordings lie
   * @param roomShare the share of recordings that are kept in a room as well
   * @param seed decides which, and who is held out for validation
   * @param cache keeps envelopes for the next time
   * @param progress is told how many files were read
   */
  public LibraryReader(
      CochleaParameters cochlea,
      LibraryFolders folders,
      double roomShare,
      long seed,
      EnvelopeCache cache,
      LongConsumer progress) {
    this.cochlea = cochlea;
    this.folders = folders;
    this.seed = seed;
    this.progress = progress;
    reader = new FolderReader(cochlea, rooms, roomShare, seed, cache, this::tell);
  }

  /**
   * Reads everything.
   *
   * @throws IOException if a folder cannot be read or a keyword has no recording
   */
  public Library read() throws IOException {
    if (folders.rooms().isPresent()) {
      var ear = new EnvelopeReader(cochlea);
      for (Path file : files(folders.rooms().get())) {
        rooms.add(ear.samples(file));
      }
    }
    List<Library.Labelled> validation = new ArrayList<>();
    Optional<HeldOut> heldOut = heldOut();
    Map<String, List<Recording>> keywords = new LinkedHashMap<>();
    for (String word : folders.keywords()) {
      Path folder = folders.training().resolve(word);
      keywords.put(word, learnt(word, folder, heldOut, validation));
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
          .addAll(learnt(Labels.UNKNOWN, folder, heldOut, validation));
    }
    for (Path folder : folders.moreKeywords()) {
      for (String word : folders.keywords()) {
        List<Recording> more = recordings(folder.resolve(word), file -> true);
        keywords.merge(word, more, LibraryReader::joined);
      }
    }
    List<List<Recording>> groups = new ArrayList<>();
    for (Path folder : folders.groups()) {
      groups.add(recordings(folder, file -> false));
    }
    List<Recording> noise = new ArrayList<>();
    for (Path folder : folders.noise()) {
      List<Path> files = files(folder);
      folders
          .noiseHeldOut()
          .ifPresent(start -> files.removeIf(f -> f.getFileName().toString().startsWith(start)));
      noise.addAll(reader.read(folder, files, file -> false));
    }
    if (folders.validation().isPresent()) {
      readValidation(folders.validation().get(), keywords.keySet(), validation);
    }
    return new Library(keywords, unknown, groups, noise, validation, reader.unreadable());
  }

  private static List<Recording> joined(List<Recording> some, List<Recording> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private List<Recording> learnt(
      String label, Path folder, Optional<HeldOut> heldOut, List<Library.Labelled> validation)
      throws IOException {
    List<Path> files = files(folder);
    Set<String> apart =
        files.stream()
            .filter(file -> heldOut.isPresent() && heldOut.get().holds(file))
            .map(Path::toString)
            .collect(Collectors.toSet());
    if (apart.isEmpty() || apart.size() == files.size()) {
      return reader.read(folder, files, file -> true); // one voice alone is learnt
    }
    List<Recording> learnt = new ArrayList<>();
    for (Recording recording :
        reader.read(folder, files, file -> !apart.contains(file.toString()))) {
      if (apart.contains(recording.file())) {
        validation.add(new Library.Labelled(recording, label));
      } else {
        learnt.add(recording);
      }
    }
    return learnt;
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
        for (Recording recording : recordings(folder, file -> false)) {
          validation.add(new Library.Labelled(recording, label));
        }
      }
    }
  }

  private List<Recording> recordings(Path folder, Predicate<Path> mayBeInRoom) throws IOException {
    return reader.read(folder, files(folder), mayBeInRoom);
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
