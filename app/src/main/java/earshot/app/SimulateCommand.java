package earshot.app;

import earshot.nir.Integrator;
import earshot.nir.Simulation;
import earshot.nir.SimulationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs any network over a raster. */
@CommandLine.Command(name = "simulate", description = "Runs any NIR network over a raster.")
final class SimulateCommand extends Command {
  private final Surroundings surroundings;
  private @Mixin TimingChoice timing = new TimingChoice();

  @Parameters(paramLabel = "NET.nir", description = "The network.")
  private Path network = Path.of("");

  @Option(
      names = "--spikes",
      paramLabel = "IN.csv",
      required = true,
      description = "A row for each step, a column for each input, no header.")
  private Path spikes = Path.of("");

  @Option(
      names = "--record",
      paramLabel = "OUT.csv",
      required = true,
      description = "Gets a row for each step, a column for each neuron.")
  private Path record = Path.of("");

  @Option(
      names = "--integrator",
      paramLabel = "INTEGRATOR",
      defaultValue = "euler",
      converter = IntegratorWord.class,
      description = "euler or exact (default: ${DEFAULT-VALUE}).")
  private Integrator integrator = Integrator.EULER;

  @Option(
      names = "--node",
      paramLabel = "NAME",
      description = "Records another node, or with NAME.v its membranes.")
  private @Nullable String node;

  SimulateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    SimulationOptions options = timing.options(integrator, Optional.ofNullable(node));
    Simulation.Report report =
        Simulation.run(network, spikes, options, record, surroundings.warnings());
    surroundings
        .out()
        .printf(
            "%d steps, %d columns of %s in %s%n",
            report.steps(), report.columns(), report.recorded(), record);
    return DONE;
  }

  /** Reads an integrator. */
  static final class IntegratorWord implements ITypeConverter<Integrator> {
    @Override
    public Integrator convert(String word) {
      return Words.oneOf(Integrator.values(), word);
    }
  }
}
