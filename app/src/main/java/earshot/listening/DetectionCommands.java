package earshot.listening;

import earshot.spotting.Detection;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs a program at each detection, beside the ear, with {@code EARSHOT_KEYWORD}, {@code
 * EARSHOT_SCORE} and {@code EARSHOT_TIME} in its environment. What it prints goes to the error
 * stream, so that events stay alone on the output.
 */
public final class DetectionCommands implements EarListener, AutoCloseable {
  private static final int MOST_AT_ONCE = 8;

  private final Predicate<String> words;
  private final List<String> command;
  private final PrintStream output;
  private final Consumer<String> warnings;
  private final ExecutorService runners =
      Executors.newFixedThreadPool(MOST_AT_ONCE, DetectionCommands::thread);
  private final AtomicBoolean failed = new AtomicBoolean();

  /**
   * Makes one that has run nothing.
   *
   * @param words whether it is run at a word
   * @param command the program and its arguments
   * @param output takes what the programs print
   * @param warnings takes a sentence for each program that fails
   */
  public DetectionCommands(
      Predicate<String> words,
      List<String> command,
      PrintStream output,
      Consumer<String> warnings) {
    this.words = words;
    this.command = List.copyOf(command);
    this.output = output;
    this.warnings = warnings;
  }

  @Override
  public void detected(Detection detection) {
    if (words.test(detection.keyword())) {
      runners.execute(() -> run(detection));
    }
  }

  private void run(Detection detection) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("EARSHOT_KEYWORD", detection.keyword());
    builder.environment().put("EARSHOT_SCORE", Double.toString(detection.score()));
    builder.environment().put("EARSHOT_TIME", Double.toString(detection.timeSeconds()));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      try (InputStream printed = process.getInputStream()) {
        printed.transferTo(output);
      }
      int status = process.waitFor();
      if (status != 0) {
        fail("The command " + command.get(0) + " ended with status " + status + ".");
      }
    } catch (IOException reason) {
      fail("The command " + command.get(0) + " cannot be run: " + reason.getMessage() + ".");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void fail(String sentence) {
    failed.set(true);
    warnings.accept(sentence);
  }

  /** Whether a program failed so far. */
  public boolean anyFailed() {
    return failed.get();
  }

  /** Waits for the programs that still run. */
  @Override
  public void close() {
    runners.shutdown();
    try {
      while (!runners.awaitTermination(1, TimeUnit.MINUTES)) {
        warnings.accept("Waiting for the command " + command.get(0) + " to end.");
      }
    } catch (InterruptedException interrupted) {
      runners.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "on-detect");
    thread.setDaemon(true);
    return thread;
  }
}
