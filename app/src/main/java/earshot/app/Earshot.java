package earshot.app;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;

/** The entry point. */
public final class Earshot {
  private Earshot() {}

  /** Starts Earshot. */
  public static void main(String[] arguments) {
    // From JDK 22 on a console is there even where the output is no terminal; this asks for the
    // older rule, by which progress bars are shown.
    System.setProperty("jdk.console", "java.base");
    System.exit(execute(ThisMachine.surroundings(), arguments));
  }

  /** Runs a command and returns the exit status. */
  static int execute(Surroundings surroundings, String... arguments) {
    var debug = new DebugChoice();
    try {
      return commandLine(surroundings, debug).execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError failure) {
      surroundings.err().println(FailedCommand.sentence(failure));
      return Command.FAILED;
    }
  }

  private static CommandLine commandLine(Surroundings surroundings, DebugChoice debug) {
    return new CommandLine(new MainCommand(surroundings, debug))
        .addSubcommand(new ListenCommand(surroundings))
        .addSubcommand(new EvaluateCommand(surroundings))
        .addSubcommand(new EvaluateStreamCommand(surroundings))
        .addSubcommand(new MixCommand(surroundings))
        .addSubcommand(new CompareCommand(surroundings))
        .addSubcommand(new TrainCommand(surroundings))
        .addSubcommand(new TuneCommand(surroundings))
        .addSubcommand(new ModelsCommand(surroundings))
        .addSubcommand(new DevicesCommand(surroundings))
        .addSubcommand(new SpikesCommand(surroundings))
        .addSubcommand(new ServeCommand(surroundings))
        .addSubcommand(new SimulateCommand(surroundings))
        .addSubcommand(new MapCommand(surroundings))
        .addSubcommand(new VerifyChipCommand(surroundings))
        .addSubcommand(new BenchCommand(surroundings))
        .setOut(new PrintWriter(surroundings.out(), true, Charset.defaultCharset()))
        .setErr(new PrintWriter(surroundings.err(), true, Charset.defaultCharset()))
        .setParameterExceptionHandler(new BadCommandLine())
        .setExecutionExceptionHandler(new FailedCommand(debug));
  }
}
