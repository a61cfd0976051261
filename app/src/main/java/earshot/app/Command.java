package earshot.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share. */
abstract class Command implements Callable<Integer> {
  /** Done. */
  static final int DONE = 0;

  /** The work failed. */
  static final int FAILED = 1;

  /** Interrupted from outside. */
  static final int INTERRUPTED = 130;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help and ends.")
  boolean help;

  private CommandSpec spec = CommandSpec.create();

  /** Called by picocli. */
  @Spec
  void setSpec(CommandSpec spec) {
    this.spec = spec;
  }

  /** Does the work and returns the exit status. */
  @Override
  public abstract Integer call() throws IOException, InterruptedException;

  /** Whether a person gave an option, rather than leaving it at its default. */
  boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** A command line that cannot be one. */
  ParameterException refusal(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
