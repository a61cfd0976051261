package earshot.app;

import earshot.assets.Demo;
import earshot.bench.Bench;
import earshot.bench.BenchReport;
import earshot.bench.StageSpeed;
import earshot.evaluation.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Times the path on this machine. */
@CommandLine.Command(
    name = "bench",
    description = "Times each stage of the path and the whole of it on this machine.")
final class BenchCommand extends Command {
  private final Surroundings surroundings;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "commands",
      description = "A bundled model's name or a model's folder (default: ${DEFAULT-VALUE}).")
  private String model = "commands";

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "9",
      converter = Numbers.Count.class,
      description = "How often each stage is timed (default: ${DEFAULT-VALUE}).")
  private int repeats = 9;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as JSON.")
  private @Nullable Path json;

  BenchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    OutputFile jsonFile = json == null ? null : OutputFile.at(json);
    byte[] wav;
    try (InputStream recording = Demo.openRecording()) {
      wav = recording.readAllBytes();
    }
    var bench = new Bench(surroundings.models().open(model), wav, repeats, System::nanoTime);
    BenchReport report;
    try (Progress progress = Bars.begin("bench", Bench.STAGES)) {
      report =
          bench.run(
              surroundings.backends().reference(), surroundings.backends().lowpower(), progress);
    }
    if (jsonFile != null) {
      jsonFile.writeJson(report);
    }
    print(report);
    return DONE;
  }

  private void print(BenchReport report) {
    surroundings
        .out()
        .printf(
            Locale.ROOT,
            "%s, %.1f s of sound, median of %d repeats, one thread, Java %s on %s%n",
            report.model(),
            report.audioSeconds(),
            report.repeats(),
            report.java(),
            report.machine());
    for (StageSpeed stage : report.stages()) {
      surroundings
          .out()
          .printf(
              Locale.ROOT,
              "%-36s %10.3f ms %10.0f times real time%n",
              stage.stage(),
              stage.medianSeconds() * 1000,
              stage.realTimeFactor());
    }
  }
}
