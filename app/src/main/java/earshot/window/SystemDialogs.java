package earshot.window;

import earshot.window.keep.ChosenFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialogs of the system. */
final class SystemDialogs implements FileDialogs {
  @Override
  public Optional<Path> recording(Window owner) {
    return Optional.ofNullable(recordingChooser().showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(Window owner) {
    var chooser = new DirectoryChooser();
    chooser.setTitle("Open a folder of recordings");
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<ChosenFile> events(Window owner, String name) {
    FileChooser chooser = eventsChooser(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner))
        .map(file -> ChosenFile.of(file.toPath(), ending(chooser.getSelectedExtensionFilter())));
  }

  static FileChooser recordingChooser() {
    var chooser = new FileChooser();
    chooser.setTitle("Open a recording");
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter("Recordings", "*.wav", "*.flac", "*.ogg", "*.opus", "*.oga"),
            new ExtensionFilter("All files", "*"));
    return chooser;
  }

  static FileChooser eventsChooser(String name) {
    var chooser = new FileChooser();
    chooser.setTitle("Save the detections");
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter("Detections: table (CSV)", "*.csv"),
            new ExtensionFilter("Detections: JSON lines", "*.jsonl"),
            new ExtensionFilter("Input spikes: AEDAT-2.0", "*.aedat"),
            new ExtensionFilter("Input spikes: HDF5", "*.h5"));
    return chooser;
  }

  /** What a name that has none gets. */
  static String ending(@Nullable ExtensionFilter kind) {
    return kind == null ? ".csv" : kind.getExtensions().get(0).substring(1);
  }
}
