package earshot.app;

import earshot.evaluation.Progress;
import earshot.evaluation.SoundTree;
import earshot.evaluation.StreamEvaluation;
import earshot.evaluation.StreamReport;
import earshot.evaluation.TruthTable;
import earshot.listening.SpotterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
  private @Mixin ModelChoice choice = new ModelChoice();
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
    SpotterSettings settings = choice.settings(surroundings);
    TruthTable table = truth == null ? TruthTable.EMPTY : TruthTable.read(truth);
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    var evaluation = new StreamEvaluation(settings, surroundings.recordings(), System::nanoTime);
    List<SoundTree.Entry> recordings =
        evaluation.find(place, truth == null ? List.of() : List.of(truth));
    evaluation.expect(table, recordings).forEach(surroundings.warnings());
    try (Progress progress = Bars.begin("evaluate-stream", recordings.size())) {
      evaluation.hear(recordings, threads.count(), progress, surroundings.warnings());
    }
    StreamReport report = evaluation.report();
    if (report.recordings() == 0) {
      throw new IOException(
          report.unreadable().isEmpty()
              ? "There is no recording in " + place + ": name a recording or a folder of them."
              : "No recording in " + place + " could be read: " + report.unreadable().get(0).why());
    }
    if (jsonFile != null) {
      jsonFile.writeJson(report);
    }
    new ReportPrinter(surroundings.out()).print(report);
    return DONE;
  }
}
