package earshot.evaluation;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/** The exact 95 % interval of a share of independent trials (Clopper and Pearson 1934). */
final class BinomialInterval {
  private static final double TAIL = 0.025;

  private BinomialInterval() {}

  /** The interval, low and high; null without a trial. */
  static double @Nullable [] of(long successes, long trials) {
    if (trials == 0) {
      return null;
    }
    long failures = trials - successes;
    double low =
        successes == 0
            ? 0
            : BetaDistribution.of((double) successes, failures + 1.0)
                .inverseCumulativeProbability(TAIL);
    double high =
        failures == 0
            ? 1
            : BetaDistribution.of(successes + 1.0, (double) failures)
                .inverseSurvivalProbability(TAIL);
    return new double[] {low, high};
  }
}
