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

/** What is done about where sound comes from, and where it is kept. */
final class SoundActions {
  private final MainView view;
  private final Keepsakes keepsakes;
  private final Latest opening = new Latest();
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
      if (files.size() > 1) {
        view.remark(
            "Of the %d files the first is played: drop their folder to hear them all."
                .formatted(files.size()));
      }
    }
    drop.setDropCompleted(!files.isEmpty());
    drop.consume();
  }

  /** Listens to a recording, or to all of a folder; which of them it is a disk may tell late. */
  void open(Path path) {
    SoundChoices sounds = view.setup().sounds();
    Aside.run(
        "open",
        () -> Files.isDirectory(path) ? sounds.folder(path) : sounds.recording(path),
        opening.next().only(view.controls().source()::select),
        view::say);
  }

  private void chooseRecording() {
    view.dialogs().recording(view.getScene().getWindow()).ifPresent(this::open);
  }

  private void chooseFolder() {
    view.dialogs().folder(view.getScene().getWindow()).ifPresent(this::open);
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
