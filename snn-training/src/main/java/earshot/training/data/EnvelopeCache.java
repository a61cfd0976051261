package earshot.training.data;

import earshot.cochlea.CochleaParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps the envelopes of recordings from one training to the next, a file for each folder of
 * recordings, cochlea and place in which they were heard. Whatever is wrong with it, recordings are
 * heard anew: it makes a start faster and changes nothing else.
 */
public final class EnvelopeCache {
  private static final Duration KEPT_UNUSED = Duration.ofDays(30);
  private static final String ENDING = ".envelopes";

  private final Optional<Path> folder;
  private final Consumer<String> notes;

  /**
   * Makes one.
   *
   * @param folder where its files lie, which need not exist; empty to keep nothing
   * @param notes takes a sentence about what went wrong
   */
  public EnvelopeCache(Optional<Path> folder, Consumer<String> notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /**
   * What is kept of a folder.
   *
   * @param recordings the folder
   * @param cochlea that heard them
   * @param place where they were heard, in words
   */
  KeptEnvelopes open(Path recordings, CochleaParameters cochlea, String place) {
    String key = "%s\n%s\n%s".formatted(recordings.toAbsolutePath().normalize(), cochlea, place);
    var kept = new KeptEnvelopes(recordings, key, cochlea.bands());
    if (folder.isPresent() && Files.exists(file(folder.get(), key))) {
      Path file = file(folder.get(), key);
      try {
        kept.addAll(EnvelopeFile.read(file, key));
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      } catch (IOException e) {
        notes.accept(
            "What was kept in %s is not used, recordings are read anew: %s"
                .formatted(file, e.getMessage()));
      }
    }
    return kept;
  }

  /** Keeps what was heard anew, and drops what no training used for a month. */
  void keep(KeptEnvelopes kept) {
    if (folder.isEmpty() || !kept.changed()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      EnvelopeFile.write(file(folder.get(), kept.key()), kept.key(), kept.all());
      dropUnused(folder.get());
    } catch (IOException e) {
      notes.accept(
          "Envelopes are not kept for the next training in %s: %s".formatted(folder.get(), e));
    }
  }

  private static void dropUnused(Path folder) throws IOException {
    long before = System.currentTimeMillis() - KEPT_UNUSED.toMillis();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(ENDING)).toList();
    }
    for (Path file : files) {
      if (Files.getLastModifiedTime(file).toMillis() < before) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Path file(Path folder, String key) {
    return folder.resolve(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + ENDING);
  }
}
