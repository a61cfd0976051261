package earshot.training.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The envelopes of a folder's recordings as they were heard in one place; for many threads. */
final class KeptEnvelopes {
  private final Path folder;
  private final String key;
  private final int bands;
  private final Map<String, Kept> byName = new ConcurrentHashMap<>();
  private volatile boolean changed;

  /**
   * An envelope and the file of which it is.
   *
   * @param stamp of the recording when it was heard
   * @param upperHalves as in {@link Envelope}
   */
  record Kept(FileStamp stamp, short[] upperHalves) {}

  /**
   * Begins with none.
   *
   * @param folder of the recordings
   * @param key everything that the envelopes depend on beside the recordings
   * @param bands of an envelope
   */
  KeptEnvelopes(Path folder, String key, int bands) {
    this.folder = folder;
    this.key = key;
    this.bands = bands;
  }

  Path folder() {
    return folder;
  }

  String key() {
    return key;
  }

  void addAll(Map<String, Kept> all) {
    byName.putAll(all);
  }

  /** The envelope of a recording, unless the file is another now. */
  Optional<Envelope> find(Path file, FileStamp stamp) {
    return Optional.ofNullable(byName.get(name(file)))
        .filter(kept -> kept.stamp().equals(stamp))
        .map(kept -> Envelope.ofUpperHalves(kept.upperHalves(), bands));
  }

  void put(Path file, FileStamp stamp, Envelope envelope) {
    byName.put(name(file), new Kept(stamp, envelope.upperHalves()));
    changed = true;
  }

  void forget() {
    byName.clear();
  }

  /** Whether there is more than was kept before. */
  boolean changed() {
    return changed;
  }

  /** All whose files are still there, by name. */
  Map<String, Kept> all() {
    Map<String, Kept> all = new TreeMap<>(byName);
    all.keySet().removeIf(name -> !Files.exists(folder.resolve(name)));
    return all;
  }

  private String name(Path file) {
    return folder.relativize(file).toString();
  }
}
