package earshot.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The clips of an evaluation, in the order of their reports.
 *
 * @param clips which may be heard
 * @param unreadable what is no clip
 */
public record ClipSet(List<Clip> clips, List<Unreadable> unreadable) {
  /** Copies the lists. */
  public ClipSet {
    clips = List.copyOf(clips);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * The clips below a folder of one folder for each label; a file that lies in no label's folder is
   * none.
   *
   * @throws IOException if there is no such folder
   */
  public static ClipSet below(Path folder) throws IOException {
    SoundTree tree = SoundTree.below(folder);
    return new ClipSet(
        tree.files().stream().filter(f -> !f.topFolder().isEmpty()).map(Clip::inFolder).toList(),
        tree.unreadable().stream().filter(u -> u.file().contains("/")).toList());
  }
}
