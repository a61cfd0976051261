package earshot.window;

import earshot.listening.MainJob;
import earshot.listening.SoundSupply;
import earshot.window.keep.Keepsakes;
import earshot.window.live.Ear;
import earshot.window.live.EarPlan;
import earshot.window.live.EarState;
import earshot.window.live.Ears;
import earshot.window.live.Heard;
import earshot.window.live.Listening;
import earshot.window.live.LiveHistory;
import earshot.window.live.ViewPosition;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The whole window: begins sessions as they are chosen and shows, once a frame, what the ear of the
 * present one left in its history.
 */
final class MainView extends StackPane {
  private static final long SLOW_NANOS = 250_000_000;

  private final WindowSetup setup;
  private final Listening listening;
  private final FileDialogs dialogs;
  private final Runnable quit;
  private final Memory memory;
  private final Shortcuts shortcuts = new Shortcuts();
  private final ControlBar controls;
  private final CostStrip costs = new CostStrip();
  private final MessageLine message = new MessageLine();
  private final VBox bottom = new VBox(costs, message);
  private final BorderPane frame = new BorderPane();
  private final FrameMeter frames = new FrameMeter();
  private final HeardWords words = new HeardWords();
  private final Overlays overlays = new Overlays(this);
  private final CloserLook closer = new CloserLook(this);
  private Theme theme;
  private ListenPage page;
  private Size size = Size.DESK;
  private long slowNanos;
  private long skippedBefore;

  /**
   * Makes the view.
   *
   * @param setup what the ears began with
   * @param ears hear what is shown
   * @param memory of earlier starts
   * @param dialogs ask for files
   * @param quit is run once when the sound ended and the setup asks for that
   */
  MainView(WindowSetup setup, Ears ears, Memory memory, FileDialogs dialogs, Runnable quit) {
    this.dialogs = dialogs;
    this.setup = setup;
    this.memory = memory;
    this.quit = quit;
    MainJob job = setup.job();
    listening = new Listening(ears, new EarPlan(job.supply(), job.settings()));
    theme = Theme.of(memory.settings().theme());
    controls = new ControlBar(setup, shortcuts);
    recallThresholds();
    page = newPage(newPosition());
    frame.setTop(controls);
    frame.setBottom(bottom);
    frame.getStyleClass().add("window");
    getChildren().add(frame);
    connect();
    showPage();
    message.show(listening.ear().state());
    memory.trouble().ifPresentOrElse(this::say, this::lookForMicrophones);
  }

  /** Whoever finds a recording where a microphone was expected is told why. */
  private void lookForMicrophones() {
    if (listening.supply().name().equals(setup.sounds().demonstration().name())) {
      Aside.run(
          "microphones",
          () -> setup.sounds().microphones().isEmpty(),
          none -> {
            if (none) {
              say(
                  "There is no microphone, so the bundled recording is played: plug one in and"
                      + " press M to choose it.");
            }
          },
          this::say);
    }
  }

  private ViewPosition newPosition() {
    return new ViewPosition(listening.ear().history().shape().stepSeconds());
  }

  private ListenPage newPage(ViewPosition position) {
    return new ListenPage(
        listening, position, words, shortcuts, theme.colours(), thresholds(), closer::explain);
  }

  private ThresholdLines.ThresholdTarget thresholds() {
    return new ThresholdLines.ThresholdTarget() {
      @Override
      public double threshold(String keyword) {
        return listening.threshold(keyword);
      }

      @Override
      public void set(String keyword, double threshold) {
        listening.setThreshold(keyword, threshold);
        memory.threshold(listening.settings().modelName(), keyword, listening.threshold(keyword));
      }
    };
  }

  private void connect() {
    controls.source().setOnAction(chosen -> hear(controls.source().getValue()));
    new TimeActions(this, () -> page).register(shortcuts);
    new WordActions(this).register(shortcuts);
    new ModelActions(this).register(shortcuts);
    overlays.register(shortcuts);
    var sounds = new SoundActions(this);
    sounds.register(shortcuts);
    sounds.takeDropsOn(this);
    shortcuts.on(Shortcut.THEME, this::switchTheme);
    shortcuts.on(Shortcut.BENCH, closer::toggleBench);
    shortcuts.on(Shortcut.STAGE, () -> show(size == Size.STAGE ? Size.DESK : Size.STAGE));
    shortcuts.on(Shortcut.PICTURE, this::savePicture);
    shortcuts.on(Shortcut.BACK, this::back);
    shortcuts.install(this);
    setFocusTraversable(true);
  }

  private void hear(SoundSupply chosen) {
    Ear ear = listening.ear();
    boolean heard = chosen == listening.supply() && ear.state() instanceof EarState.Hearing;
    if (chosen != null && !heard) {
      listening.hear(chosen);
      memory.heard(chosen);
      begun();
    }
  }

  /** Another session was begun. */
  void begun() {
    skippedBefore += page.tracks().skipped();
    words.clear();
    controls.source().restore();
    controls.compare().setSelected(listening.beside().isPresent());
    controls.record().setSelected(false);
    page = newPage(newPosition());
    closer.beginAnew();
    showPage();
  }

  /** Shows what is looked at now. */
  void showPage() {
    frame.setCenter(closer.page().orElse(page));
    page.show(size);
    controls.bench().setSelected(closer.isBench());
    page.tracks().resume();
    costs.showBackend(listening.settings().backendName());
    requestFocus();
  }

  /** Large and with few controls for a room, or as usual. */
  private void show(Size other) {
    size = other;
    boolean desk = size == Size.DESK;
    frame.setTop(desk ? controls : null);
    costs.show(size);
    message.setVisible(desk);
    message.setManaged(desk);
    if (desk) {
      getStyleClass().remove("stage");
    } else {
      closer.leave();
      getStyleClass().add("stage");
    }
    if (getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(!desk);
    }
    showPage();
  }

  /** Leaves what lies over the listening, the uppermost first. */
  private void back() {
    if (overlays.isAny()) {
      overlays.close();
    } else if (closer.page().isEmpty() && size == Size.STAGE) {
      show(Size.DESK);
    } else {
      closer.leave();
      showPage();
    }
  }

  private void switchTheme() {
    theme = theme.other();
    memory.theme(theme);
    Application.setUserAgentStylesheet(theme.controls());
    skippedBefore += page.tracks().skipped();
    page = newPage(page.position());
    closer.drawAnew();
    showPage();
  }

  private void savePicture() {
    var image = Picture.of(getScene());
    var keepsakes = new Keepsakes(setup.folders().kept());
    var now = LocalDateTime.now(ZoneId.systemDefault());
    Aside.run(
        "picture",
        () -> Picture.write(image, keepsakes.picture(now)),
        written -> say("The picture was saved as " + written + "."),
        this::say);
  }

  /** One frame; called by the toolkit's timer. */
  void frame(long nowNanos) {
    frames.frame(nowNanos);
    Ear ear = listening.ear();
    LiveHistory history = ear.history();
    EarState state = ear.state();
    for (Optional<Heard> next = history.takeDetection();
        next.isPresent();
        next = history.takeDetection()) {
      words.add(next.get());
      page.heard(next.get(), nowNanos);
    }
    if (!closer.frame(nowNanos)) {
      page.frame(nowNanos, state instanceof EarState.Hearing ? "listening" : "");
    }
    overlays.frame();
    if (nowNanos - slowNanos > SLOW_NANOS) {
      slowNanos = nowNanos;
      slowFrame(history, state, nowNanos);
    }
    if (!(state instanceof EarState.Hearing)) {
      controls.source().release();
      if (setup.job().atTheEnd() == MainJob.AtTheEnd.QUIT) {
        quit.run();
      }
    }
  }

  private void slowFrame(LiveHistory history, EarState state, long nowNanos) {
    history.costs().ifPresent(costs::show);
    costs.showFrames(frames.perSecond(nowNanos), skippedBefore + page.tracks().skipped());
    controls.record().setSelected(listening.ear().tap().isOn());
    page.slowFrame();
    message.show(state);
  }

  /** Says a sentence for a while. */
  void say(String sentence) {
    message.say(sentence);
  }

  /** Says a sentence behind what the ear is at next. */
  void remark(String sentence) {
    message.remark(sentence);
  }

  /** The word that an action is done to: the one explained, else selected, else the newest. */
  Optional<Heard> chosenWord() {
    return closer
        .explained()
        .or(() -> Optional.ofNullable(page.list().getSelectionModel().getSelectedItem()))
        .or(words::newest);
  }

  /** The thresholds that a person once chose for the present model are its again. */
  void recallThresholds() {
    String model = listening.settings().modelName();
    listening.setThresholds(memory.settings().thresholdsOf(model));
  }

  FileDialogs dialogs() {
    return dialogs;
  }

  Overlays overlays() {
    return overlays;
  }

  Memory memory() {
    return memory;
  }

  CloserLook closer() {
    return closer;
  }

  WindowSetup setup() {
    return setup;
  }

  Listening listening() {
    return listening;
  }

  ListenPage page() {
    return page;
  }

  HeardWords words() {
    return words;
  }

  Shortcuts shortcuts() {
    return shortcuts;
  }

  ControlBar controls() {
    return controls;
  }

  Theme theme() {
    return theme;
  }
}
