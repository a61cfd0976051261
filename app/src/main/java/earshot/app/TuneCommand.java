package earshot.app;

import earshot.evaluation.Progress;
import earshot.evaluation.SoundTree;
import earshot.evaluation.Truth;
import earshot.evaluation.TruthTable;
import earshot.listening.SpotterSettings;
import earshot.models.ModelFolder;
import earshot.models.TuningNote;
import earshot.tuning.StreamTuning;
import earshot.tuning.Tuning;
import earshot.tuning.TuningReport;
import earshot.tuning.TuningRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses the thresholds of a model on streams and writes them into its card. */
@CommandLine.Command(
    name = "tune",
    description =
        "Chooses the threshold, the offsets of the keywords and confirm_steps of a model on long"
            + " recordings, and writes them into its card.")
final class TuneCommand extends Command {
  private final Surroundings surroundings;
  private @Mixin ThreadChoice threads = new ThreadChoice();
  private @Mixin TuningBounds bounds = new TuningBounds();

  @Parameters(paramLabel = "MODEL", description = "The model's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--words",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Recordings in which keywords are said, and other things.")
  private List<Path> words = List.of();

  @Option(
      names = "--truth",
      required = true,
      arity = "1..*",
      paramLabel = "TSV",
      description = "What was said when in them: columns file, start_s, end_s, keyword.")
  private List<Path> truths = List.of();

  @Option(
      names = "--other",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Recordings without a keyword.")
  private List<Path> others = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as JSON.")
  private @Nullable Path json;

  private CommandSpec tuneSpec = CommandSpec.create();

  TuneCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Called by picocli. */
  @Spec
  void setTuneSpec(CommandSpec spec) {
    tuneSpec = spec;
  }

  @Override
  public Integer call() throws IOException {
    SpotterSettings settings =
        SpotterSettings.of(ModelFolder.read(folder), surroundings.backends().lowpower());
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    List<SoundTree.Entry> withWords = recordings(words);
    Truth truth = truth(withWords);
    var streams = new StreamTuning(settings, surroundings.recordings(), surroundings.warnings());
    try (Progress progress = Bars.begin("tune", words.size() + others.size())) {
      streams.hear(withWords, truth, recordings(others), threads.count(), progress);
    }
    TuningRule rule = bounds.rule();
    Tuning tuning = streams.choose(rule, threads.count());
    TuningReport report =
        TuningReport.of(
            settings.modelName(), settings.backendName(), rule, streams.streams(), tuning);
    var note = new TuningNote(report.rule(), commandLine(), report.streams(), report.det());
    ModelFolder.replaceCard(folder, settings.model().card().withDecoder(tuning.decoder(), note));
    if (jsonFile != null) {
      jsonFile.writeJson(report);
    }
    new TuningPrinter(surroundings.out()).print(report);
    return DONE;
  }

  private static List<SoundTree.Entry> recordings(List<Path> files) throws IOException {
    var recordings = new ArrayList<SoundTree.Entry>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new IOException("There is no recording " + file + ": name one that is there.");
      }
      recordings.add(new SoundTree.Entry(file, file.toString().replace('\\', '/')));
    }
    return recordings;
  }

  private Truth truth(List<SoundTree.Entry> recordings) throws IOException {
    var rows = new ArrayList<TruthTable.Row>();
    for (Path file : truths) {
      rows.addAll(TruthTable.read(file).rows());
    }
    Truth truth = new TruthTable(rows).assign(recordings);
    if (truth.elsewhere() > 0) {
      surroundings
          .warnings()
          .accept(
              truth.elsewhere()
                  + " utterances of the truth are of recordings that are not here; they do not count.");
    }
    return truth;
  }

  /** As it was given, so that it can be given again. */
  private String commandLine() {
    List<String> arguments = tuneSpec.commandLine().getParseResult().originalArgs();
    return "earshot " + String.join(" ", arguments);
  }
}
