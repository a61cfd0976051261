package earshot.listening;

import earshot.runtime.OperationCounts;

/** Says what a chip would draw for what a network did. */
@FunctionalInterface
public interface PowerEstimator {
  /**
   * Estimates.
   *
   * @param counts what was done
   * @param audioSeconds for how much sound
   */
  PowerFigures estimate(OperationCounts counts, double audioSeconds);

  /** The estimator that fits a model and a backend. */
  static PowerEstimator of(SpotterSettings settings) {
    var none =
        new PowerFigures(
            null,
            null,
            null,
            "none: the " + settings.backend().name() + " backend emulates no chip",
            "none");
    return (counts, audioSeconds) -> none;
  }
}
