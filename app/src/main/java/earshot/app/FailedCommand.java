package earshot.app;

import earshot.evaluation.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Work that failed: a sentence, and with {@code --debug} how it came about; status 1. */
final class FailedCommand implements IExecutionExceptionHandler {
  private final DebugChoice debug;

  FailedCommand(DebugChoice debug) {
    this.debug = debug;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    command.getErr().println(sentence(failure));
    if (debug.isOn()) {
      failure.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** What a person can do something with. */
  static String sentence(Throwable failure) {
    if (failure instanceof IOException reason) {
      return Reasons.of(reason);
    }
    if (failure instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
      return Reasons.of(wrapped.getCause());
    }
    String message = failure.getMessage();
    boolean ours =
        failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
    if (ours && message != null && message.endsWith(".")) {
      return message;
    }
    if (failure instanceof OutOfMemoryError) {
      return "The memory does not suffice for this: give the virtual machine more (JAVA_OPTS=-Xmx4g).";
    }
    return "Something went wrong inside Earshot ("
        + failure
        + "): start it again with --debug and report what it shows.";
  }
}
