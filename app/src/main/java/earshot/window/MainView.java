package earshot.window;

import earshot.listening.MainJob;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.spotting.Detection;
import earshot.window.live.Ear;
import earshot.window.live.EarState;
import earshot.window.live.Ears;
import earshot.window.live.LiveHistory;
import java.io.File;
import java.util.Optional;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/**
 * The whole window: begins sessions as they are chosen and shows, once a frame, what the ear of the
 * present one left in its history.
 */
final class MainView extends BorderPane {
  private static final long STRIP_NANOS = 250_000_000;

  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final WindowSetup setup;
  private final Ears ears;
  private final Runnable quit;
  private final ControlBar controls;
  private final CostStrip costs = new CostStrip();
  private final Label message = new Label();
  private final FrameMeter frames = new FrameMeter();
  private Theme theme = Theme.DARK;
  private SpotterSettings settings;
  private SoundSupply supply;
  private TrackStack tracks;
  private SidePane side;
  private long stripNanos;
  private long skippedBefore;

  /**
   * Makes the view.
   *
   * @param setup what the ears began with
   * @param ears hear what is shown
   * @param quit is run once when the sound ended and the setup asks for that
   */
  MainView(WindowSetup setup, Ears ears, Runnable quit) {
    this.setup = setup;
    this.ears = ears;
    this.quit = quit;
    settings = setup.job().settings();
    supply = setup.job().supply();
    controls = new ControlBar(setup);
    message.setId("message");
    message.getStyleClass().add("message");
    setTop(controls);
    setBottom(new VBox(costs, message));
    getStyleClass().add("window");
    LiveHistory history = ears.present().history();
    tracks = new TrackStack(history, theme.colours());
    side = new SidePane(history, theme.colours());
    showPanels();
    connect();
  }

  private void connect() {
    controls.source().setOnAction(chosen -> listenTo(controls.source().getValue()));
    controls.backend().setOnAction(chosen -> useBackend());
    controls.demonstration().setOnAction(pressed -> playDemonstration());
    controls.open().setOnAction(pressed -> chooseRecording());
    controls.theme().setOnAction(pressed -> switchTheme());
    controls.pause().setOnAction(pressed -> showPause());
    setOnKeyPressed(
        key -> {
          switch (key.getCode()) {
            case SPACE -> controls.pause().fire();
            case T -> switchTheme();
            case D -> playDemonstration();
            case O -> chooseRecording();
            default -> {
              return;
            }
          }
          key.consume();
        });
    setFocusTraversable(true);
  }

  private void useBackend() {
    if (controls.backend().getValue() != settings.backend()) {
      settings =
          new SpotterSettings(settings.model(), settings.decoder(), controls.backend().getValue());
      begin();
    }
  }

  private void playDemonstration() {
    SoundSupply demonstration = setup.sounds().demonstration();
    if (supply.name().equals(demonstration.name())) {
      begin();
    } else {
      controls.source().select(demonstration);
    }
  }

  private void chooseRecording() {
    var chooser = new FileChooser();
    chooser.setTitle("Open a recording");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Recordings", "*.wav", "*.flac", "*.ogg"),
            new FileChooser.ExtensionFilter("All files", "*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      controls.source().select(setup.sounds().recording(file.toPath()));
    }
  }

  private void listenTo(SoundSupply chosen) {
    boolean heard = chosen == supply && ears.present().state() instanceof EarState.Hearing;
    if (chosen != null && !heard) {
      supply = chosen;
      begin();
    }
  }

  /** Ends the present session and begins another. */
  private void begin() {
    skippedBefore += tracks.skipped();
    ears.begin(supply, settings);
    controls.source().restore();
    controls.pause().setSelected(false);
    showPause();
    rebuild();
  }

  private void rebuild() {
    LiveHistory history = ears.present().history();
    tracks = new TrackStack(history, theme.colours());
    side = new SidePane(history, theme.colours());
    showPanels();
  }

  private void showPanels() {
    setCenter(tracks);
    setRight(side);
    costs.showBackend(settings.backendName());
    requestFocus();
  }

  private void switchTheme() {
    theme = theme.other();
    Application.setUserAgentStylesheet(theme.controls());
    controls.theme().setText(theme == Theme.DARK ? "Light" : "Dark");
    var heard = side.list().getItems();
    skippedBefore += tracks.skipped();
    rebuild();
    side.list().getItems().setAll(heard);
    for (int i = heard.size() - 1; i >= 0; i--) {
      tracks.mark(heard.get(i));
    }
  }

  private void showPause() {
    controls.pause().setText(controls.pause().isSelected() ? "Go on" : "Pause");
  }

  /** One frame; called by the toolkit's timer. */
  void frame(long nowNanos) {
    frames.frame(nowNanos);
    Ear ear = ears.present();
    LiveHistory history = ear.history();
    EarState state = ear.state();
    boolean paused = controls.pause().isSelected();
    for (Optional<Detection> next = history.takeDetection();
        next.isPresent();
        next = history.takeDetection()) {
      side.add(next.get(), nowNanos);
      tracks.mark(next.get());
    }
    if (!paused) {
      tracks.show();
      side.frame(nowNanos, idleText(state));
    }
    if (nowNanos - stripNanos > STRIP_NANOS) {
      stripNanos = nowNanos;
      history.costs().ifPresent(costs::show);
      costs.showFrames(frames.perSecond(nowNanos), skippedBefore + tracks.skipped());
      show(state, paused);
    }
    if (!(state instanceof EarState.Hearing)) {
      controls.source().release();
      if (setup.job().atTheEnd() == MainJob.AtTheEnd.QUIT) {
        quit.run();
      }
    }
  }

  private static String idleText(EarState state) {
    return state instanceof EarState.Hearing ? "listening" : "";
  }

  private void show(EarState state, boolean paused) {
    String sentence = paused ? "The picture is held; the ear goes on listening." : state.sentence();
    if (!sentence.equals(message.getText())) {
      message.setText(sentence);
    }
    message.pseudoClassStateChanged(FAILED, state instanceof EarState.Failed);
  }

  Theme theme() {
    return theme;
  }
}
