package earshot.evaluation;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The exact 95 % interval of a Poisson mean after k events (Garwood 1936): chi2(0.025, 2k) / 2 to
 * chi2(0.975, 2k + 2) / 2.
 */
final class PoissonInterval {
  private static final double TAIL = 0.025;

  private PoissonInterval() {}

  /** The interval, low and high. */
  static double[] of(long events) {
    double low =
        events == 0
            ? 0
            : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(TAIL) / 2;
    double high = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(TAIL) / 2;
    return new double[] {low, high};
  }

  /** The interval of a rate by the hour; null without time. */
  static double @Nullable [] perHour(long events, double hours) {
    if (!(hours > 0)) {
      return null;
    }
    double[] interval = of(events);
    return new double[] {interval[0] / hours, interval[1] / hours};
  }
}
