package earshot.app;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be one: a sentence and where to read more, status 2. */
final class BadCommandLine implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String sentence =
        failure instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched, command, name)
            : Objects.requireNonNullElse(failure.getMessage(), "This cannot be read");
    command
        .getErr()
        .println(
            name
                + ": "
                + (sentence.endsWith(".") ? sentence : sentence + ".")
                + " \""
                + name
                + " --help\" shows what there is.");
    return CommandLine.ExitCode.USAGE;
  }

  private static String unmatched(
      UnmatchedArgumentException failure, CommandLine command, String name) {
    String word = failure.getUnmatched().get(0);
    if (failure.isUnknownOption()) {
      return "There is no option " + word + ".";
    }
    return command.getSubcommands().isEmpty()
        ? "The argument \"" + word + "\" is one too many."
        : "There is no command \"" + word + "\" of " + name + ".";
  }
}
