package earshot.app;

import earshot.comparison.Comparison;
import earshot.comparison.Engine;
import earshot.comparison.EngineFigures;
import earshot.comparison.SweepFigures;
import earshot.comparison.ThresholdSweep;
import earshot.evaluation.JournalPlace;
import earshot.evaluation.Progress;
import earshot.evaluation.StreamEvaluation;
import earshot.evaluation.StreamReport;
import earshot.evaluation.StreamSet;
import earshot.evaluation.Truth;
import earshot.evaluation.TruthTable;
import earshot.listening.SpotterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds models against other engines on the same recordings. */
@CommandLine.Command(
    name = "compare",
    description =
        "Holds models against other engines on the same long recordings: hits, misses, false"
            + " accepts, speed, memory. Each engine works alone, on one thread where it can.")
final class CompareCommand extends Command {
  private final Surroundings surroundings;
  private @Mixin ModelsChoice choice = new ModelsChoice();

  @Parameters(paramLabel = "FILE-or-DIR", description = "A recording or a folder of them.")
  private Path place = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "TSV",
      required = true,
      description = "What was said when: columns file, start_s, end_s, keyword.")
  private Path truth = Path.of("");

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      split = ",",
      defaultValue = "pocketsphinx",
      description =
          "pocketsphinx (default), or a JSON file that says how to run another; several with"
              + " commas.")
  private List<String> engines = List.of();

  @Option(
      names = "--sweep",
      paramLabel = "THRESHOLD",
      split = ",",
      description =
          "Instead of a comparison: lets one engine hear everything at each of these thresholds and"
              + " chooses one for each keyword. Choose them on other recordings than are compared.")
  private List<String> sweep = List.of();

  @Option(
      names = "--at-most",
      paramLabel = "PER_HOUR",
      defaultValue = "1",
      description =
          "With --sweep: how many false accepts an hour all keywords together may have (default:"
              + " ${DEFAULT-VALUE}).")
  private double atMost = 1;

  @Option(
      names = "--tuned",
      paramLabel = "FILE",
      description = "With --sweep: writes the engine with its thresholds, for --engine.")
  private @Nullable Path tuned;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as JSON.")
  private @Nullable Path json;

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    checkSweep();
    List<SpotterSettings> settings = choice.settings(surroundings);
    TruthTable table = TruthTable.read(truth);
    var others = new ArrayList<Engine>();
    for (String engine : engines) {
      Engine other = Engine.open(engine);
      other.checkInstalled();
      others.add(other);
    }
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    OutputFile tunedFile = tuned == null ? null : OutputFile.at(tuned);
    StreamSet readable = StreamSet.at(place, List.of(truth));
    if (readable.recordings().isEmpty()) {
      throw new IOException(
          "There is no recording in " + place + ": name a recording or a folder of them.");
    }
    List<String> keywords = settings.get(0).model().labels().keywords();
    Truth said = table.assign(readable.recordings());
    if (!sweep.isEmpty()) {
      SweepFigures figures = sweep(others.get(0), keywords, readable, said);
      if (jsonFile != null) {
        jsonFile.writeJson(figures);
      }
      if (tunedFile != null) {
        tunedFile.writeJson(others.get(0).withThresholds(figures.chosen()));
      }
      return DONE;
    }
    var comparison = new Comparison(readable, said, surroundings.recordings(), System::nanoTime);
    var figures = new ArrayList<EngineFigures>();
    for (SpotterSettings one : settings) {
      figures.add(comparison.ours(ours(one, readable, table)));
    }
    for (Engine other : others) {
      try (Progress progress = Bars.begin(other.name(), readable.recordings().size())) {
        figures.add(comparison.run(other, keywords, progress));
      }
    }
    if (jsonFile != null) {
      jsonFile.writeJson(Map.of("engines", figures));
    }
    print(figures);
    return DONE;
  }

  private void checkSweep() {
    if (sweep.isEmpty() && tuned != null) {
      throw refusal("--tuned writes what --sweep chose: add it.");
    }
    if (!sweep.isEmpty() && engines.size() != 1) {
      throw refusal("--sweep is for one engine, but --engine names %d.".formatted(engines.size()));
    }
    if (!(atMost >= 0)) {
      throw refusal("--at-most " + atMost + ": name a number of false accepts an hour, 0 or more.");
    }
  }

  private SweepFigures sweep(Engine engine, List<String> keywords, StreamSet set, Truth said)
      throws IOException {
    engine.checkThresholds();
    var thresholds = new ThresholdSweep(set, said, surroundings.recordings());
    SweepFigures figures;
    try (Progress progress =
        Bars.begin(engine.name(), (long) sweep.size() * set.recordings().size())) {
      figures = thresholds.run(engine, keywords, sweep, atMost, progress);
    }
    line("%-12s %6s %6s %13s %9s", "threshold", "said", "found", "false accepts", "an hour");
    for (SweepFigures.Row row : figures.rows()) {
      line(
          "%-12s %6d %6d %13d %9s",
          row.threshold(),
          row.utterances(),
          row.hits(),
          row.falseAccepts(),
          number("%.1f", row.falseAcceptsPerHour()));
    }
    figures.chosen().forEach((keyword, threshold) -> line("%s at %s", keyword, threshold));
    line(
        "together %d found, %d false accepts in %.0f s",
        figures.chosenHits(), figures.chosenFalseAccepts(), figures.audioSeconds());
    if (figures.chosenFalseAccepts() > atMost * figures.audioSeconds() / 3600) {
      surroundings
          .warnings()
          .accept(
              "No choice keeps to %s false accepts an hour: each keyword has the threshold with its fewest."
                  .formatted(atMost));
    }
    return figures;
  }

  private StreamReport ours(SpotterSettings one, StreamSet set, TruthTable table)
      throws IOException {
    try (var evaluation =
        new StreamEvaluation(
            List.of(one),
            set,
            table,
            surroundings.recordings(),
            JournalPlace.TEMPORARY,
            System::nanoTime)) {
      evaluation.remarks().forEach(surroundings.warnings());
      try (Progress progress = Bars.begin(one.modelName(), set.recordings().size())) {
        evaluation.hear(1, progress, surroundings.warnings());
      }
      StreamReport report = evaluation.result().runs().get(0);
      if (!report.unreadable().isEmpty()) {
        throw new IOException(
            report.unreadable().get(0).file()
                + " cannot be heard by all engines: "
                + report.unreadable().get(0).why());
      }
      return report;
    }
  }

  private void print(List<EngineFigures> figures) {
    line(
        "%-32s %6s %6s %10s %13s %9s %9s %9s",
        "engine", "said", "found", "duplicates", "false accepts", "an hour", "x real", "memory");
    for (EngineFigures one : figures) {
      line(
          "%-32s %6d %6d %10d %13d %9s %9s %9s",
          one.engine(),
          one.utterances(),
          one.hits(),
          one.duplicates(),
          one.falseAccepts(),
          number("%.1f", one.falseAcceptsPerHour()),
          number("%.0f", one.realTimeFactor()),
          one.peakBytes() == null ? "-" : one.peakBytes() / 1_000_000 + " MB");
    }
  }

  private void line(String format, Object... values) {
    surroundings.out().println(String.format(Locale.ROOT, format, values));
  }

  private static String number(String format, @Nullable Double number) {
    return number == null ? "-" : String.format(Locale.ROOT, format, number);
  }
}
