package earshot.window;

import earshot.window.keep.ChosenFile;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person for files; nothing where the person does not want to. */
interface FileDialogs {
  /** A recording that is there. */
  Optional<Path> recording(Window owner);

  /** A folder that is there. */
  Optional<Path> folder(Window owner);

  /**
   * Where detections or spikes go.
   *
   * @param name that is proposed, without an ending
   */
  Optional<ChosenFile> events(Window owner, String name);
}
