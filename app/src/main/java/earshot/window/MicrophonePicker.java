package earshot.window;

import earshot.listening.SoundSupply;
import earshot.window.live.LevelProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The microphones with what each of them hears right now; a press chooses one. */
final class MicrophonePicker extends StackPane implements AutoCloseable {
  private final SoundChoices choices;
  private final double rateHz;
  private final Consumer<SoundSupply> chosen;
  private final VBox rows = new VBox(6);
  private final List<Row> shown = new ArrayList<>();
  private boolean closed;

  /**
   * Looks for microphones.
   *
   * @param choices knows them
   * @param rateHz of the model
   * @param chosen takes the one that was pressed, when no probe holds it any more
   * @param close is run to leave without a choice
   */
  MicrophonePicker(
      SoundChoices choices, double rateHz, Consumer<SoundSupply> chosen, Runnable close) {
    this.choices = choices;
    this.rateHz = rateHz;
    this.chosen = chosen;
    setId("microphone-picker");
    getStyleClass().add("overlay");
    var title = new Label("Which microphone?");
    title.getStyleClass().add("page-title");
    var again = new Button("Look again");
    again.setId("look-again");
    again.setOnAction(pressed -> look());
    var leave = new Button("Leave it");
    leave.setCancelButton(true);
    leave.setOnAction(pressed -> close.run());
    var card = new VBox(14, title, rows, new HBox(10, again, leave));
    card.getStyleClass().add("card");
    card.setMaxSize(620, Region.USE_PREF_SIZE);
    getChildren().add(card);
    look();
  }

  private void look() {
    List<LevelProbe> probes = silence();
    rows.getChildren().setAll(new Label("Looking for microphones …"));
    Aside.run(
        "microphones",
        () -> {
          probes.forEach(LevelProbe::close);
          return choices.microphones();
        },
        this::show,
        this::say);
  }

  /** A microphone is let go before it is listened to: some can be open once only. */
  private void choose(SoundSupply microphone) {
    List<LevelProbe> probes = silence();
    rows.setDisable(true);
    Aside.run(
        "microphones",
        () -> {
          probes.forEach(LevelProbe::close);
          return microphone;
        },
        free -> {
          if (!closed) {
            chosen.accept(free);
          }
        },
        this::say);
  }

  private void say(String sentence) {
    var label = new Label(sentence);
    label.setWrapText(true);
    rows.getChildren().setAll(label);
  }

  private void show(List<SoundSupply> microphones) {
    if (closed) {
      return;
    }
    if (microphones.isEmpty()) {
      say(
          "No microphone was found: plug one in, check that this program may use it, and look"
              + " again; or open a recording (O) or the demonstration (D).");
      return;
    }
    rows.getChildren().clear();
    for (SoundSupply microphone : microphones) {
      var row = new Row(LevelProbe.open(microphone, rateHz));
      shown.add(row);
      rows.getChildren().add(row);
    }
    shown.get(0).button.requestFocus();
  }

  /** Shows the levels. */
  void frame() {
    shown.forEach(Row::frame);
  }

  /** Takes the probes out of the rows; to be closed aside. */
  private List<LevelProbe> silence() {
    List<LevelProbe> probes = shown.stream().map(row -> row.probe).toList();
    shown.clear();
    return probes;
  }

  @Override
  public void close() {
    closed = true;
    List<LevelProbe> probes = silence();
    Aside.run(
        "microphones",
        () -> {
          probes.forEach(LevelProbe::close);
          return probes.size();
        },
        closedOnes -> {},
        this::say);
  }

  private final class Row extends HBox {
    private final LevelProbe probe;
    private final Button button;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label note = new Label();

    Row(LevelProbe probe) {
      super(12);
      this.probe = probe;
      button = new Button(probe.supply().name());
      button.setMaxWidth(Double.MAX_VALUE);
      button.setPrefWidth(340);
      button.setOnAction(pressed -> choose(probe.supply()));
      button.setAccessibleText("Listen to " + probe.supply().name());
      bar.setPrefWidth(170);
      bar.setAccessibleText("Level of " + probe.supply().name());
      note.setWrapText(true);
      note.getStyleClass().add("track-note");
      HBox.setHgrow(note, Priority.ALWAYS);
      getChildren().addAll(button, bar, note);
      getStyleClass().add("microphone-row");
    }

    void frame() {
      bar.setProgress(Math.sqrt(probe.level())); // as the waveform is drawn
      probe.failure().ifPresent(note::setText);
    }
  }
}
