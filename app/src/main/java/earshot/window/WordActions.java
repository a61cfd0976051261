package earshot.window;

import earshot.listening.SpotterSettings;
import earshot.spotting.Detection;
import earshot.window.keep.ChosenFile;
import earshot.window.keep.EventFile;
import earshot.window.keep.Keepsakes;
import earshot.window.keep.SpikeKeepsake;
import earshot.window.keep.WordFolder;
import earshot.window.live.Heard;
import earshot.window.live.InputSpikes;
import earshot.window.live.LiveHistory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

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
    shortcuts.on(Shortcut.LATER_WORD, () -> select(-1));
    shortcuts.on(Shortcut.EARLIER_WORD, () -> select(1));
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
    double rateHz = history().shape().sampleRateHz();
    if (sound.length == 0) {
      view.say("The sound of this word is no longer kept.");
      return;
    }
    Aside.run(
        "loudspeaker",
        () -> {
          view.setup().sounds().play(sound, rateHz);
          return heard;
        },
        played -> {},
        view::say);
  }

  private void markWrong(Heard heard) {
    keep(WordFolder.UNKNOWN, before(heard.detection().sample(), BEFORE_SECONDS));
  }

  /** A word that was missed ended before what stands at the right edge. */
  private float[] missed() {
    long end = view.page().shownEnd() * history().shape().samplesPerStep();
    return before(end, MISSED_SECONDS);
  }

  private void keep(String word, float[] sound) {
    var folder = new WordFolder(keepsakes.words(), history().shape().sampleRateHz());
    Aside.run(
        "keep",
        () -> folder.keep(word, sound, LocalDateTime.now(ZoneId.systemDefault())),
        file ->
            view.say(
                "Kept as "
                    + file
                    + "; \"earshot train "
                    + keepsakes.words()
                    + "\" takes the folder."),
        view::say);
  }

  private void askMissed() {
    float[] sound = missed(); // what is heard while a person thinks is not meant
    view.overlays()
        .ask(
            new MissedWord(
                history().shape().labels().keywords(),
                keyword -> {
                  view.overlays().close();
                  keep(keyword, sound);
                },
                view.overlays()::close));
  }

  private void select(int further) {
    var list = view.page().list();
    int last = list.getItems().size() - 1;
    if (last < 0) {
      view.say("No word was heard yet, so there is none to select.");
      return;
    }
    int before = list.getSelectionModel().getSelectedIndex();
    int next = before < 0 ? 0 : Math.max(0, Math.min(last, before + further));
    list.getSelectionModel().clearAndSelect(next);
    list.scrollTo(next);
    Detection chosen = list.getItems().get(next).detection();
    view.say(
        "Selected: %s at %s."
            .formatted(chosen.keyword(), DetectionList.time(chosen.timeSeconds())));
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
    String name = keepsakes.eventsName(LocalDateTime.now(ZoneId.systemDefault()));
    view.dialogs().events(view.getScene().getWindow(), name).ifPresent(this::saveTo);
  }

  /** Saves by the ending of the name: spikes as AEDAT or HDF5, else detections. */
  void saveTo(ChosenFile file) {
    String what = file.isForSpikes() ? "The input spikes of the last minutes" : "The detections";
    Aside.run(
        "save",
        file.isForSpikes() ? savingSpikes(file) : savingEvents(file),
        saved -> view.say(what + " were saved as " + saved + "."),
        view::say);
  }

  private Callable<Path> savingEvents(ChosenFile file) {
    SpotterSettings settings = view.listening().settings();
    List<EventFile.Event> events = events();
    return () -> {
      EventFile.write(file, settings, events);
      return file.path();
    };
  }

  private Callable<Path> savingSpikes(ChosenFile file) {
    LiveHistory history = history();
    String name = view.listening().supply().name();
    return () -> {
      SpikeKeepsake.write(file, history.shape().sampleRateHz(), InputSpikes.of(history, name));
      return file.path();
    };
  }
}
