package earshot.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says how many threads work. */
final class ThreadChoice {
  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Numbers.Count.class,
      description = "How many threads work (default: one for each core).")
  private @Nullable Integer threads;

  int count() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
