package earshot.window;

import earshot.spikefiles.SpikeFiles;
import earshot.spikefiles.SpikeSetWriter;
import earshot.window.keep.EventFile;
import earshot.window.keep.Keepsakes;
import earshot.window.keep.WordFolder;
import earshot.window.live.Heard;
import earshot.window.live.InputSpikes;
import earshot.window.live.LiveHistory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** What is done with words that were heard, or were not. */
final class WordActions {
  private static final double BEFORE_SECONDS = 1.2;
  private static final double MISSED_SECONDS = 2;

  private final MainView view;
  private final Keepsakes keepsakes;

  WordActions(MainView view) {
    this.view = view;
    keepsakes = new Keepsakes(view.setup().folders().kept());
  }

  void register(Shortcuts shortcuts) {
    shortcuts.on(Shortcut.WHY, () -> withWord(view.closer()::explain));
    shortcuts.on(Shortcut.PLAY, () -> withWord(this::play));
    shortcuts.on(Shortcut.WRONG, () -> withWord(this::markWrong));
    shortcuts.on(Shortcut.MISSED, this::askMissed);
    shortcuts.on(Shortcut.COPY, this::copy);
    shortcuts.on(Shortcut.SAVE_EVENTS, this::save);
  }

  private void withWord(Consumer<Heard> action) {
    Optional<Heard> word = view.chosenWord();
    word.ifPresentOrElse(
        action, () -> view.say("No word was heard yet; this is done to a word in the list."));
  }

  private LiveHistory history() {
    return view.listening().ear().history();
  }

  private float[] before(long sample, double seconds) {
    double rateHz = history().shape().sampleRateHz();
    return history().sound().between(sample - Math.round(seconds * rateHz), sample);
  }

  private void play(Heard heard) {
    float[] sound = before(heard.detection().sample(), BEFORE_SECONDS);
    try {
      if (sound.length == 0) {
        throw new IOException("The sound of this word is no longer kept.");
      }
      view.setup().sounds().play(sound, history().shape().sampleRateHz());
    } catch (IOException mute) {
      view.tell(mute);
    }
  }

  private void markWrong(Heard heard) {
    keep(WordFolder.UNKNOWN, before(heard.detection().sample(), BEFORE_SECONDS));
  }

  /** A word that was missed ended before what stands at the right edge. */
  void keepMissed(String keyword) {
    long end = view.page().shownEnd() * history().shape().samplesPerStep();
    keep(keyword, before(end, MISSED_SECONDS));
  }

  private void keep(String word, float[] sound) {
    try {
      var folder = new WordFolder(keepsakes.words(), history().shape().sampleRateHz());
      Path file = folder.keep(word, sound, LocalDateTime.now(ZoneId.systemDefault()));
      view.say(
          "Kept as " + file + "; \"earshot train " + keepsakes.words() + "\" takes the folder.");
    } catch (IOException failed) {
      view.tell(failed);
    }
  }

  private void askMissed() {
    var menu = new ContextMenu();
    for (String keyword : history().shape().labels().keywords()) {
      var item = new MenuItem(keyword);
      item.setId("missed-" + keyword);
      item.setOnAction(chosen -> keepMissed(keyword));
      menu.getItems().add(item);
    }
    menu.show(view.page().side(), Side.LEFT, 0, 120);
  }

  private List<EventFile.Event> events() {
    return view.words().oldestFirst().stream()
        .map(heard -> new EventFile.Event(heard.detection(), heard.latencyMillis()))
        .toList();
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(EventFile.tabbed(events()));
    Clipboard.getSystemClipboard().setContent(content);
    view.say(view.words().list().size() + " detections were copied.");
  }

  private void save() {
    var chooser = new FileChooser();
    chooser.setTitle("Save the detections");
    chooser.setInitialFileName(keepsakes.eventsName(LocalDateTime.now(ZoneId.systemDefault())));
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter("Detections: table (CSV)", "*.csv"),
            new ExtensionFilter("Detections: JSON lines", "*.jsonl"),
            new ExtensionFilter("Input spikes: AEDAT-2.0", "*.aedat"),
            new ExtensionFilter("Input spikes: HDF5", "*.h5"));
    File file = chooser.showSaveDialog(view.getScene().getWindow());
    if (file != null) {
      saveTo(named(file.toPath(), chooser.getSelectedExtensionFilter()));
    }
  }

  /** Not every dialog adds the ending that was chosen. */
  private static Path named(Path file, ExtensionFilter chosen) {
    boolean hasEnding = String.valueOf(file.getFileName()).contains(".");
    return hasEnding || chosen == null
        ? file
        : file.resolveSibling(file.getFileName() + chosen.getExtensions().get(0).substring(1));
  }

  /** Saves by the ending of the name: spikes as AEDAT or HDF5, else detections. */
  void saveTo(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (name.endsWith(".aedat") || name.endsWith(".h5")) {
        saveSpikes(file);
      } else {
        EventFile.write(file, events());
        view.say("The detections were saved as " + file + ".");
      }
    } catch (IOException failed) {
      view.tell(failed);
    }
  }

  private void saveSpikes(Path file) throws IOException {
    LiveHistory history = history();
    try (SpikeSetWriter writer = SpikeFiles.create(file, history.shape().sampleRateHz())) {
      writer.add(InputSpikes.of(history, view.listening().supply().name()));
    }
    view.say("The input spikes of the last minutes were saved as " + file + ".");
  }
}
