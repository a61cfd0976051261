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
 * @param paths relative to the folder of the clips, parts joined by single slashes
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
        String path = ClipNames.of(line.replace("\uFEFF", "").strip());
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
      String path = ClipNames.of(clip.path());
      String recording = ClipNames.of(clip.recording());
      if (paths.contains(path) || paths.contains(recording)) {
        clips.add(clip);
        missing.remove(path);
        missing.remove(recording);
      }
    }
    var unreadable = new ArrayList<Unreadable>();
    for (Unreadable known : all.unreadable()) {
      if (missing.remove(ClipNames.of(known.file()))) {
        unreadable.add(known);
      }
    }
    for (String path : missing) {
      unreadable.add(
          new Unreadable(
              path, "The list names it, but no clip is called so: its paths are relative to DIR."));
    }
    return new ClipSet(clips, unreadable);
  }
}
