package earshot.app;

import earshot.evaluation.ClipEvaluation;
import earshot.evaluation.ClipReport;
import earshot.evaluation.Progress;
import earshot.evaluation.SoundTree;
import earshot.listening.SpotterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a model on clips in one folder for each label. */
@CommandLine.Command(
    name = "evaluate",
    description = "Measures a model on clips in one folder for each label.")
final class EvaluateCommand extends Command {
  private final Surroundings surroundings;
  private @Mixin ModelChoice choice = new ModelChoice();
  private @Mixin ThreadChoice threads = new ThreadChoice();

  @Parameters(paramLabel = "DIR", description = "The folder of folders.")
  private Path folder = Path.of("");

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as JSON.")
  private @Nullable Path json;

  @Option(names = "--csv", paramLabel = "FILE", description = "Writes a row for each clip.")
  private @Nullable Path csv;

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    SpotterSettings settings = choice.settings(surroundings);
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    OutputFile csvFile = csv == null ? null : OutputFile.at(csv);
    var evaluation = new ClipEvaluation(settings, surroundings.recordings(), System::nanoTime);
    List<SoundTree.Entry> clips = evaluation.find(folder);
    try (Progress progress = Bars.begin("evaluate", clips.size())) {
      evaluation.answer(clips, threads.count(), progress, surroundings.warnings());
    }
    ClipReport report = evaluation.report();
    if (report.clips() == 0) {
      throw new IOException(
          "No recording below "
              + folder
              + " could be read"
              + (report.unreadable().isEmpty() ? "" : " (" + report.unreadable().get(0).why() + ")")
              + ": it should hold a folder for each label, with the clips in it.");
    }
    if (jsonFile != null) {
      jsonFile.writeJson(report);
    }
    if (csvFile != null) {
      csvFile.write(evaluation.table().csv());
    }
    new ReportPrinter(surroundings.out()).print(report);
    return DONE;
  }
}
