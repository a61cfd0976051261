package earshot.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A list of paths, one a line, as {@code testing_list.txt} of Speech Commands has them.
 *
 * @param file it was read from
 * @param paths relative to the folder of the clips, parts joined by slashes
 */
public record ClipList(Path file, Set<String> paths) {
  /**
   * Reads one.
   *
   * @throws IOException if it is no text or names nothing; the message is a sentence
   */
  public static ClipList read(Path file) throws IOException {
    var paths = new LinkedHashSet<String>();
    try {
      for (String line : Files.readAllLines(file)) {
        String path = line.replace("\uFEFF", "").strip().replace('\\', '/');
        if (!path.isEmpty()) {
          paths.add(path);
        }
      }
    } catch (MalformedInputException binary) {
      throw new IOException(
          file + " is no text in UTF-8: name a list of paths, one a line.", binary);
    }
    if (paths.isEmpty()) {
      throw new IOException(file + " names no clip: it should have a path on each line.");
    }
    return new ClipList(file, paths);
  }

  /**
   * Those clips, and parts of recordings, that the list names; a name without a clip counts as
   * unreadable.
   */
  public ClipSet of(ClipSet all) {
    var missing = new LinkedHashSet<String>(paths);
    var clips = new ArrayList<Clip>();
    for (Clip clip : all.clips()) {
      if (paths.contains(clip.path()) || paths.contains(clip.recording())) {
        clips.add(clip);
        missing.remove(clip.path());
        missing.remove(clip.recording());
      }
    }
    var unreadable = new ArrayList<Unreadable>();
    for (Unreadable known : all.unreadable()) {
      if (missing.remove(known.file())) {
        unreadable.add(known);
      }
    }
    for (String path : missing) {
      unreadable.add(new Unreadable(path, "The list names it, but it is not there."));
    }
    return new ClipSet(clips, unreadable);
  }
}
