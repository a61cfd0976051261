package earshot.training;

/**
 * What an epoch gave.
 *
 * @param epoch from 1
 * @param loss mean over its sequences
 * @param trainingAccuracy share of its clips, as they were mixed, that were answered rightly, 0 to
 *     1
 * @param validationAccuracy share of the clips held out, 0 to 1; not a number where there are none
 * @param millionOperationsPerSecond synaptic operations, or multiply-accumulates of a dense
 *     network, per second of the mixed sound
 * @param rate of the optimiser at its end
 * @param seconds that it took
 */
public record EpochMetrics(
    int epoch,
    double loss,
    double trainingAccuracy,
    double validationAccuracy,
    double millionOperationsPerSecond,
    double rate,
    double seconds) {
  /** The names of the columns of {@link #row}. */
  public static final String HEADER =
      "epoch,loss,training_accuracy,validation_accuracy,million_operations_per_s,rate,seconds";

  /** A row of comma-separated values. */
  public String row() {
    return epoch
        + ","
        + loss
        + ","
        + trainingAccuracy
        + ","
        + validationAccuracy
        + ","
        + millionOperationsPerSecond
        + ","
        + rate
        + ","
        + seconds;
  }
}
