package earshot.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The clips of an evaluation, in the order of their reports.
 *
 * @param clips which may be heard
 * @param unreadable what is no clip
 */
public record ClipSet(List<Clip> clips, List<Unreadable> unreadable) {
  private static final Pattern RECORDING =
      Pattern.compile("(?is).*\\.(wav|wave|flac|ogg|oga|opus)");

  /** Copies the lists. */
  public ClipSet {
    clips = List.copyOf(clips);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * The clips below a folder of one folder for each label. A file that lies in no label's folder is
   * none; it counts as unreadable where its name says that it is a recording.
   *
   * @throws IOException if there is no such folder
   */
  public static ClipSet below(Path folder) throws IOException {
    SoundTree tree = SoundTree.below(folder);
    var clips = new ArrayList<Clip>();
    var unreadable = new ArrayList<Unreadable>(tree.unreadable());
    for (SoundTree.Entry file : tree.files()) {
      if (!file.topFolder().isEmpty()) {
        clips.add(Clip.inFolder(file));
      } else if (RECORDING.matcher(file.path()).matches()) {
        unreadable.add(
            new Unreadable(
                file.path(), "It lies in no folder, whose name would be its label: move it."));
      }
    }
    return new ClipSet(clips, unreadable);
  }
}
