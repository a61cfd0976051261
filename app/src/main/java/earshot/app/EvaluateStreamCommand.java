package earshot.app;

import earshot.evaluation.JournalPlace;
import earshot.evaluation.Progress;
import earshot.evaluation.StreamEvaluation;
import earshot.evaluation.StreamReport;
import earshot.evaluation.StreamResult;
import earshot.evaluation.StreamSet;
import earshot.evaluation.TruthTable;
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
import picocli.CommandLine.Parameters;

/** Measures a model on long recordings. */
@CommandLine.Command(
    name = "evaluate-stream",
    description = "Measures a model on long recordings: hits, misses, false accepts per hour.")
final class EvaluateStreamCommand extends Command {
  private final Surroundings surroundings;
  private @Mixin ModelsChoice choice = new ModelsChoice();
  private @Mixin JournalChoice journal = new JournalChoice();
  private @Mixin ReportChoice report = new ReportChoice();
  private @Mixin ThreadChoice threads = new ThreadChoice();

  @Parameters(paramLabel = "FILE-or-DIR", description = "A recording or a folder of them.")
  private Path place = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "TSV",
      description = "What was said when: columns file, start_s, end_s, keyword.")
  private @Nullable Path truth;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as JSON.")
  private @Nullable Path json;

  EvaluateStreamCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    JournalPlace where = journal.place(json, this);
    List<SpotterSettings> settings = choice.settings(surroundings);
    TruthTable table = truth == null ? TruthTable.EMPTY : TruthTable.read(truth);
    Optional<ReportFolder> page = report.folder(surroundings.recordings());
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    StreamSet set = StreamSet.at(place, truth == null ? List.of() : List.of(truth));
    try (var evaluation =
        new StreamEvaluation(
            settings, set, table, surroundings.recordings(), where, System::nanoTime)) {
      evaluation.remarks().forEach(surroundings.warnings());
      int count = set.recordings().size();
      try (Progress progress = Bars.begin("evaluate-stream", count, evaluation.done())) {
        evaluation.hear(threads.count(), progress, surroundings.warnings());
      }
      StreamResult result = evaluation.result();
      if (result.runs().get(0).recordings() == 0) {
        evaluation.finish();
        throw nothingWasRead(result.runs().get(0));
      }
      if (jsonFile != null) {
        jsonFile.writeJson(result.json());
      }
      if (page.isPresent()) {
        page.get()
            .write(
                "Evaluation of long recordings in " + place,
                result.json(),
                result.runs().stream().map(run -> ErrorSounds.of(run, set)).toList(),
                settings);
      }
      evaluation.finish();
      new ReportPrinter(surroundings.out()).print(result);
    }
    return DONE;
  }

  private IOException nothingWasRead(StreamReport report) {
    return new IOException(
        report.unreadable().isEmpty()
            ? "There is no recording in " + place + ": name a recording or a folder of them."
            : "No recording in " + place + " could be read: " + report.unreadable().get(0).why());
  }
}
