package earshot.app;

import earshot.evaluation.ClipEvaluation;
import earshot.evaluation.ClipReport;
import earshot.evaluation.ClipResult;
import earshot.evaluation.ClipSet;
import earshot.evaluation.JournalPlace;
import earshot.evaluation.NoiseMix;
import earshot.evaluation.Progress;
import earshot.evaluation.SpikeSetEvaluation;
import earshot.listening.SpotterSettings;
import earshot.report.ErrorSounds;
import earshot.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures models on clips in one folder for each label, or in a manifest. */
@CommandLine.Command(
    name = "evaluate",
    description = "Measures models on clips in one folder for each label, or in a manifest.")
final class EvaluateCommand extends Command {
  /** Options that a set of spikes has no use for. */
  private static final List<String> OF_SOUND =
      List.of(
          "--csv",
          "--report",
          "--noise",
          "--snr",
          "--noise-classes",
          "--list",
          "--threads",
          "--resume",
          "--journal");

  private final Surroundings surroundings;
  private @Mixin ModelsChoice choice = new ModelsChoice();
  private @Mixin ClipChoice clips = new ClipChoice();
  private @Mixin NoiseChoice noise = new NoiseChoice();
  private @Mixin JournalChoice journal = new JournalChoice();
  private @Mixin ReportChoice report = new ReportChoice();
  private @Mixin ThreadChoice threads = new ThreadChoice();

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as JSON.")
  private @Nullable Path json;

  @Option(names = "--csv", paramLabel = "FILE", description = "Writes a row for each clip.")
  private @Nullable Path csv;

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (!clips.isThere()) {
      throw refusal("Name a folder of clips or a --manifest.");
    }
    if (clips.isSpikeSet()) {
      return evaluateSpikes();
    }
    JournalPlace place = journal.place(json, this);
    NoiseMix noises = noise.mix(this);
    List<SpotterSettings> settings = choice.settings(surroundings);
    Optional<ReportFolder> page = report.folder(surroundings.recordings());
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    OutputFile csvFile = csv == null ? null : OutputFile.at(csv);
    ClipSet set = clips.clips();
    try (var evaluation =
        new ClipEvaluation(
            settings, set, noises, surroundings.recordings(), place, System::nanoTime)) {
      try (Progress progress = Bars.begin("evaluate", set.clips().size(), evaluation.done())) {
        evaluation.answer(threads.count(), progress, surroundings.warnings());
      }
      ClipResult result = evaluation.result();
      if (result.runs().get(0).clips() == 0) {
        evaluation.finish();
        throw nothingWasRead(result.runs().get(0));
      }
      if (jsonFile != null) {
        jsonFile.writeJson(result.json());
      }
      if (csvFile != null) {
        csvFile.write(evaluation::writeTable);
      }
      if (page.isPresent()) {
        page.get()
            .write(
                "Evaluation of clips in " + clips.place(),
                result.json(),
                result.runs().stream().map(run -> ErrorSounds.of(run, set)).toList(),
                settings);
      }
      evaluation.finish();
      new ReportPrinter(surroundings.out()).print(result);
    }
    return DONE;
  }

  /** A set of spikes has no sound, so it is answered in one pass, past the front end. */
  private int evaluateSpikes() throws IOException {
    for (String option : OF_SOUND) {
      if (isGiven(option)) {
        throw refusal(
            option + " is for sound: a set of spikes is answered in one pass, without it.");
      }
    }
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    List<SpotterSettings> settings = choice.settings(surroundings);
    if (settings.size() != 1) {
      throw refusal("A set of spikes is answered by one model on one backend: name one of each.");
    }
    ClipResult result =
        new SpikeSetEvaluation(settings.get(0)).answer(clips.place(), System::nanoTime);
    if (jsonFile != null) {
      jsonFile.writeJson(result.json());
    }
    new ReportPrinter(surroundings.out()).print(result);
    return DONE;
  }

  private IOException nothingWasRead(ClipReport report) {
    return new IOException(
        "No recording below "
            + clips.place()
            + " could be read"
            + (report.unreadable().isEmpty() ? "" : " (" + report.unreadable().get(0).why() + ")")
            + ": it should hold a folder for each label, with the clips in it.");
  }
}
