package earshot.app;

import earshot.tuning.TuningRule;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is asked of a choice. */
final class TuningBounds {
  @Option(
      names = "--false-accepts-per-hour",
      paramLabel = "N",
      defaultValue = "20",
      converter = Numbers.Positive.class,
      description = "At most so many in recordings with keywords (default: ${DEFAULT-VALUE}).")
  private double perHourOnWords = 20;

  @Option(
      names = "--other-false-accepts-per-hour",
      paramLabel = "N",
      defaultValue = "5",
      converter = Numbers.Positive.class,
      description = "At most so many in the others (default: ${DEFAULT-VALUE}).")
  private double perHourOnOthers = 5;

  @Option(
      names = "--latency-p50-ms",
      paramLabel = "MS",
      defaultValue = "150",
      converter = Numbers.Positive.class,
      description =
          "The median from the end of a word to its detection, at most (default: ${DEFAULT-VALUE}).")
  private double medianMillis = 150;

  @Option(
      names = "--latency-p95-ms",
      paramLabel = "MS",
      defaultValue = "350",
      converter = Numbers.Positive.class,
      description = "The 95th percentile of the same, at most (default: ${DEFAULT-VALUE}).")
  private double p95Millis = 350;

  @Option(
      names = "--confirm-steps",
      paramLabel = "N",
      split = ",",
      defaultValue = "3,6,9,12,15",
      converter = Numbers.Count.class,
      description = "The values that are tried (default: ${DEFAULT-VALUE}).")
  private List<Integer> confirmSteps = List.of(3, 6, 9, 12, 15);

  TuningRule rule() {
    return new TuningRule(perHourOnWords, perHourOnOthers, medianMillis, p95Millis, confirmSteps);
  }
}
