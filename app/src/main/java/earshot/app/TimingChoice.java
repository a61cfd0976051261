package earshot.app;

import earshot.nir.Integrator;
import earshot.nir.Reset;
import earshot.nir.SimulationOptions;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options that say what the metadata of a network's file may leave open. */
final class TimingChoice {
  @Option(
      names = "--dt",
      paramLabel = "SECONDS",
      converter = Numbers.Seconds.class,
      description = "The time step (default: that of the file's metadata).")
  private @Nullable Double stepSeconds;

  @Option(
      names = "--reset",
      paramLabel = "RESET",
      converter = ResetWord.class,
      description = "subtract or zero (default: that of the file's metadata).")
  private @Nullable Reset reset;

  /** These and others. */
  SimulationOptions options(Integrator integrator, Optional<String> node) {
    return new SimulationOptions(
        stepSeconds == null ? OptionalDouble.empty() : OptionalDouble.of(stepSeconds),
        Optional.ofNullable(reset),
        integrator,
        node);
  }

  /** Reads a reset. */
  static final class ResetWord implements ITypeConverter<Reset> {
    @Override
    public Reset convert(String word) {
      return Words.oneOf(Reset.values(), word);
    }
  }
}
