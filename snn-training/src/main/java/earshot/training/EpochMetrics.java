package earshot.training;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an epoch gave.
 *
 * @param epoch from 1
 * @param loss mean over its sequences
 * @param trainingAccuracy share of its clips, as they were mixed, that were answered rightly, 0 to
 *     1
 * @param validation what of the clips held out was answered rightly
 * @param millionOperationsPerSecond synaptic operations, or multiply-accumulates of a dense
 *     network, per second of the mixed sound
 * @param rate of the optimiser at its end
 * @param seconds that it took
 */
public record EpochMetrics(
    int epoch,
    double loss,
    double trainingAccuracy,
    ValidationShares validation,
    double millionOperationsPerSecond,
    double rate,
    double seconds) {
  /** The names of the columns of {@link #row}. */
  public static final String HEADER =
      "epoch,loss,training_accuracy,validation_accuracy,million_operations_per_s,rate,seconds,"
          + "validation_keywords,validation_unknown,validation_silence";

  /** A row of comma-separated values. */
  public String row() {
    return Stream.of(
            loss,
            trainingAccuracy,
            validation.all(),
            millionOperationsPerSecond,
            rate,
            seconds,
            validation.keywords(),
            validation.unknown(),
            validation.silence())
        .map(String::valueOf)
        .collect(Collectors.joining(",", epoch + ",", ""));
  }
}
