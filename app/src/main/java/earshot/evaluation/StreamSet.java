package earshot.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Long recordings in the order of their reports.
 *
 * @param recordings which may be heard
 * @param unreadable what is no recording
 */
public record StreamSet(List<SoundTree.Entry> recordings, List<Unreadable> unreadable) {
  /** Copies the lists. */
  public StreamSet {
    recordings = List.copyOf(recordings);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Finds recordings.
   *
   * @param fileOrFolder one recording, or a folder of them
   * @param leftOut files that are no recordings, such as the truth
   * @throws IOException if there is neither
   */
  public static StreamSet at(Path fileOrFolder, List<Path> leftOut) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      if (!Files.exists(fileOrFolder)) {
        throw new IOException(
            "There is no " + fileOrFolder + ": name a recording or a folder of recordings.");
      }
      return new StreamSet(
          List.of(new SoundTree.Entry(fileOrFolder, fileOrFolder.getFileName().toString())),
          List.of());
    }
    SoundTree tree = SoundTree.below(fileOrFolder);
    var recordings = new ArrayList<SoundTree.Entry>();
    for (SoundTree.Entry file : tree.files()) {
      if (!isOneOf(file.file(), leftOut)) {
        recordings.add(file);
      }
    }
    return new StreamSet(recordings, tree.unreadable());
  }

  private static boolean isOneOf(Path file, List<Path> others) throws IOException {
    for (Path other : others) {
      if (Files.isSameFile(file, other)) {
        return true;
      }
    }
    return false;
  }
}
