package earshot.app;

import earshot.listening.ArgumentList;
import earshot.listening.DeadMicrophone;
import earshot.listening.DetectionCommands;
import earshot.listening.EarListener;
import earshot.listening.Pacing;
import earshot.listening.ReturningSource;
import earshot.listening.SoundKeeper;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Listens without a window: one line for each detection. */
@CommandLine.Command(
    name = "listen",
    description = "Listens to the microphone or a recording; one line for each detection.")
final class ListenCommand extends Command {
  private final Surroundings surroundings;
  private @Mixin ModelChoice choice = new ModelChoice();
  private @Mixin ListeningChoice listening = new ListeningChoice();

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description =
          "A recording instead of the microphone; - reads raw 16-bit mono from the input.")
  private @Nullable String input;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      converter = Numbers.RateHz.class,
      description = "The sample rate of --input - (default: 16000).")
  private @Nullable Double rawRateHz;

  @Option(names = "--jsonl", description = "Writes a JSON object for each event.")
  private boolean jsonLines;

  @Option(names = "--realtime", description = "Plays the recording at the pace of real time.")
  private boolean realTime;

  @Option(
      names = "--on-detect",
      paramLabel = "CMD",
      description =
          "Runs a program at each detection, with EARSHOT_KEYWORD, EARSHOT_SCORE and EARSHOT_TIME"
              + " in its environment.")
  private @Nullable String onDetect;

  @Option(names = "--shell", description = "Hands the command of --on-detect to a shell.")
  private boolean shell;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Writes what is heard to a new WAV file.")
  private @Nullable Path record;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keeps the two seconds around each detection in a folder, as WAV.")
  private @Nullable Path keep;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "Model, device, thresholds and a command for each word, as JSON (docs/doors.md); options"
              + " go before it.")
  private @Nullable Path settingsFile;

  ListenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (input != null && listening.device().isPresent()) {
      throw refusal("Either --input or --device: both say where the sound comes from.");
    }
    List<String> command = onDetect == null ? List.of() : command(onDetect);
    ListenSettings file =
        settingsFile == null ? ListenSettings.NONE : ListenSettings.read(settingsFile);
    if (!isGiven("--model")) {
      choice.model = file.model().orElse(choice.model);
    }
    SpotterSettings settings = listening.applied(file.applied(choice.settings(surroundings)));
    double rateHz = ModelChoice.rateHz(settings);
    SoundSupply supply = supply(listening.device().or(file::device));
    var listeners = new ArrayList<EarListener>();
    try (var closing = new Closing();
        AudioSource source = open(supply, rateHz)) {
      if (input == null) {
        listeners.add(new DeadMicrophone(supply.name(), rateHz, surroundings.warnings()));
      }
      if (record != null) {
        var recorder = new SoundRecorder(record, rateHz);
        closing.add(recorder::close);
        listeners.add(recorder);
      }
      if (keep != null) {
        var keeper = new SoundKeeper(rateHz, new CuttingFolder(keep, rateHz));
        closing.add(keeper::finish);
        listeners.add(keeper);
      }
      List<DetectionCommands> commands = commands(command, file);
      commands.forEach(c -> closing.add(c::close));
      listeners.addAll(commands);
      var form = jsonLines ? HeadlessJob.Form.JSON_LINES : HeadlessJob.Form.TEXT;
      int status =
          new HeadlessJob(surroundings, settings, form)
              .run(source, supply.pacing(), listeners, closing);
      return status == DONE && commands.stream().anyMatch(DetectionCommands::anyFailed)
          ? FAILED
          : status;
    }
  }

  /** A recording ends, a microphone may come back. */
  private AudioSource open(SoundSupply supply, double rateHz) throws IOException {
    return input == null
        ? new ReturningSource(supply, rateHz, surroundings.warnings())
        : supply.open(rateHz, surroundings.warnings());
  }

  private SoundSupply supply(Optional<String> microphone) throws IOException {
    if (input == null) {
      return surroundings.microphones().find(microphone);
    }
    if (input.equals("-")) {
      return new RawInput(
          surroundings.in(), rawRateHz == null ? RawInput.USUAL_RATE_HZ : rawRateHz, pacing());
    }
    if (rawRateHz != null) {
      surroundings
          .warnings()
          .accept("--rate is for raw sound (--input -); " + input + " says its own rate.");
    }
    return new Recording(Path.of(input), surroundings.recordings(), pacing());
  }

  private Pacing pacing() {
    return realTime ? Pacing.REAL_TIME : Pacing.AS_IT_COMES;
  }

  private List<String> command(String line) {
    if (shell) {
      boolean windows = System.getProperty("os.name", "").startsWith("Windows");
      return windows ? List.of("cmd", "/c", line) : List.of("/bin/sh", "-c", line);
    }
    try {
      return ArgumentList.split(line);
    } catch (IllegalArgumentException noCommand) {
      throw refusal("Invalid value for option '--on-detect': " + noCommand.getMessage());
    }
  }

  /** The command for every word, and those of single words. */
  private List<DetectionCommands> commands(List<String> command, ListenSettings file) {
    var commands = new ArrayList<DetectionCommands>();
    if (!command.isEmpty()) {
      commands.add(
          new DetectionCommands(
              word -> true, command, surroundings.err(), surroundings.warnings()));
    }
    file.words()
        .forEach(
            (name, word) -> {
              if (!word.command().isEmpty()) {
                commands.add(
                    new DetectionCommands(
                        name::equals, word.command(), surroundings.err(), surroundings.warnings()));
              }
            });
    return commands;
  }
}
