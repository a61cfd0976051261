package earshot.window;

import earshot.listening.SoundSupply;
import earshot.window.keep.Keepsakes;
import earshot.window.keep.SoundTap;
import earshot.window.live.EarState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** What is done about where sound comes from, and where it is kept. */
final class SoundActions {
  private final MainView view;
  private final Keepsakes keepsakes;
  private boolean switching;

  SoundActions(MainView view) {
    this.view = view;
    keepsakes = new Keepsakes(view.setup().folders().kept());
  }

  void register(Shortcuts shortcuts) {
    shortcuts.on(Shortcut.OPEN, this::chooseRecording);
    shortcuts.on(Shortcut.OPEN_FOLDER, this::chooseFolder);
    shortcuts.on(Shortcut.DEMONSTRATION, this::playDemonstration);
    shortcuts.on(Shortcut.RECORD, this::record);
  }

  /** Takes files and folders that are dropped on a node. */
  void takeDropsOn(Node node) {
    node.setOnDragOver(
        over -> {
          if (over.getDragboard().hasFiles()) {
            over.acceptTransferModes(TransferMode.COPY);
          }
          over.consume();
        });
    node.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent drop) {
    List<File> files = drop.getDragboard().getFiles();
    if (!files.isEmpty()) {
      open(files.get(0).toPath());
    }
    drop.setDropCompleted(!files.isEmpty());
    drop.consume();
  }

  /** Listens to a recording, or to all of a folder. */
  void open(Path path) {
    SoundChoices sounds = view.setup().sounds();
    view.controls()
        .source()
        .select(Files.isDirectory(path) ? sounds.folder(path) : sounds.recording(path));
  }

  private void chooseRecording() {
    var chooser = new FileChooser();
    chooser.setTitle("Open a recording");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                "Recordings", "*.wav", "*.flac", "*.ogg", "*.opus", "*.oga"),
            new FileChooser.ExtensionFilter("All files", "*"));
    File file = chooser.showOpenDialog(view.getScene().getWindow());
    if (file != null) {
      open(file.toPath());
    }
  }

  private void chooseFolder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle("Open a folder of recordings");
    File folder = chooser.showDialog(view.getScene().getWindow());
    if (folder != null) {
      open(folder.toPath());
    }
  }

  private void playDemonstration() {
    SoundSupply demonstration = view.setup().sounds().demonstration();
    if (view.listening().supply().name().equals(demonstration.name())) {
      view.listening().begin();
      view.begun();
    } else {
      view.controls().source().select(demonstration);
    }
  }

  private void record() {
    SoundTap tap = view.listening().ear().tap();
    if (!switching && tap.isOn()) {
      turn(
          () -> {
            tap.stop();
            return "The recording was ended; it is in " + keepsakes.folder() + ".";
          });
    } else if (!switching && view.listening().ear().state() instanceof EarState.Hearing) {
      turn(
          () -> {
            Path file = keepsakes.recording(LocalDateTime.now(ZoneId.systemDefault()));
            tap.start(file);
            return "Recording to " + file + ", its events beside it.";
          });
    } else if (!switching) {
      view.say("Nothing is heard now, so there is nothing to record: choose a source first.");
    }
    view.controls().record().setSelected(tap.isOn());
  }

  /** Turns a recording on or off; what is pressed before that is done changes nothing. */
  private void turn(Callable<String> work) {
    switching = true;
    Aside.run("record", work, this::turned, this::turned);
  }

  private void turned(String sentence) {
    switching = false;
    view.controls().record().setSelected(view.listening().ear().tap().isOn());
    view.say(sentence);
  }
}
