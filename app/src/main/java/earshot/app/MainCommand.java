package earshot.app;

import earshot.listening.DeadMicrophone;
import earshot.listening.EarListener;
import earshot.listening.EarListeners;
import earshot.listening.MainJob;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The main job: listens, in the window or, where there is no display, in the terminal. */
@CommandLine.Command(
    name = "earshot",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    description =
        "Finds keywords in what the microphone hears, in a window or in the terminal; without a"
            + " microphone, in a bundled recording.",
    footer = {"", "\"earshot COMMAND --help\" tells more about a command."})
final class MainCommand extends Command {
  private final Surroundings surroundings;
  private final DebugChoice debug;
  private @Mixin ModelChoice choice = new ModelChoice();

  @Option(
      names = "--demo",
      description = "Takes the bundled recording even if there is a microphone.")
  private boolean demo;

  @Option(names = "--quit-at-end", description = "Ends with the recording.")
  private boolean quitAtEnd;

  @Option(names = "--jsonl", description = "Writes a JSON object for each event to the output.")
  private boolean jsonLines;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version and ends.")
  boolean version;

  MainCommand(Surroundings surroundings, DebugChoice debug) {
    this.surroundings = surroundings;
    this.debug = debug;
  }

  /** Called by picocli, for this command and for those below it. */
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows how a failure came about.")
  void setDebug(boolean on) {
    if (on) {
      debug.turnOn();
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<String> obstacle = surroundings.display().obstacle();
    SpotterSettings settings = obstacle.isEmpty() ? recalled() : choice.settings(surroundings);
    SoundSupply supply = supply(ModelChoice.rateHz(settings));
    return obstacle.isEmpty()
        ? inWindow(settings, supply)
        : inTerminal(settings, supply, obstacle.get());
  }

  /** Model and backend that were chosen in the window last, unless an option names another. */
  private SpotterSettings recalled() throws IOException {
    Display.Remembered last = surroundings.display().remembered();
    if (!isGiven("--backend")) {
      last.backend().flatMap(BackendName::of).ifPresent(name -> choice.backend = name);
    }
    if (!isGiven("--model") && last.model().isPresent()) {
      String usual = choice.model;
      choice.model = last.model().get();
      try {
        return choice.settings(surroundings);
      } catch (IOException gone) {
        surroundings
            .err()
            .println(
                "The model \"%s\" was chosen last, but \"%s\" listens now. %s"
                    .formatted(choice.model, usual, gone.getMessage()));
        choice.model = usual;
      }
    }
    return choice.settings(surroundings);
  }

  private SoundSupply supply(double rateHz) {
    if (demo) {
      return surroundings.demonstration();
    }
    try {
      SoundSupply microphone =
          remembered().orElse(surroundings.microphones().find(Optional.empty()));
      microphone.open(rateHz, surroundings.warnings()).close(); // only this tells that it is there
      return microphone;
    } catch (IOException noMicrophone) {
      surroundings
          .err()
          .println(noMicrophone.getMessage() + " Meanwhile the bundled recording is played.");
      return surroundings.demonstration();
    }
  }

  /** The microphone that was chosen in the window last, if it is there. */
  private Optional<SoundSupply> remembered() {
    return surroundings
        .display()
        .remembered()
        .microphone()
        .flatMap(
            name ->
                surroundings.microphones().all().stream()
                    .filter(microphone -> microphone.name().equals(name))
                    .findFirst());
  }

  private int inWindow(SpotterSettings settings, SoundSupply supply) throws InterruptedException {
    var atTheEnd = quitAtEnd ? MainJob.AtTheEnd.QUIT : MainJob.AtTheEnd.STAY;
    var failures = new FailurePrinter();
    var job = new MainJob(settings, supply, atTheEnd, heard -> events(heard, failures));
    try (var window = surroundings.display().open(job);
        var watch = surroundings.interrupts().watch(window::close)) {
      window.awaitClosed();
      if (watch.fired()) {
        return INTERRUPTED;
      }
      return quitAtEnd && failures.any ? FAILED : DONE;
    }
  }

  /** Whatever is chosen in the window, the lines of a session name what hears in it. */
  private EarListener events(SpotterSettings settings, EarListener failures) {
    return jsonLines
        ? new EarListeners(
            List.of(
                HeadlessJob.writer(surroundings, settings, HeadlessJob.Form.JSON_LINES), failures))
        : failures;
  }

  private int inTerminal(SpotterSettings settings, SoundSupply supply, String obstacle)
      throws IOException {
    surroundings
        .err()
        .println(
            "%s What is heard in %s is written here instead, as \"earshot listen\" does."
                .formatted(obstacle, supply.name()));
    double rateHz = ModelChoice.rateHz(settings);
    try (var closing = new Closing();
        AudioSource source = supply.open(rateHz, surroundings.warnings())) {
      List<EarListener> watchers =
          supply == surroundings.demonstration()
              ? List.of()
              : List.of(new DeadMicrophone(supply.name(), rateHz, surroundings.warnings()));
      var form = jsonLines ? HeadlessJob.Form.JSON_LINES : HeadlessJob.Form.TEXT;
      return new HeadlessJob(surroundings, settings, form)
          .run(source, supply.pacing(), watchers, closing);
    }
  }

  /** The window shows a failure too, but may be gone before anybody read it. */
  private final class FailurePrinter implements EarListener {
    private volatile boolean any;

    @Override
    public void failed(IOException reason) {
      any = true;
      surroundings.warnings().accept(String.valueOf(reason.getMessage()));
    }
  }
}
