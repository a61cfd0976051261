package earshot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FiguresTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20, 100})
  void outsideThePoissonIntervalTheCountIsImprobable(int events) {
    double[] interval = PoissonInterval.of(events);

    assertThat(1 - atMost(events - 1, interval[0])).isCloseTo(0.025, within(1e-9));
    assertThat(atMost(events, interval[1])).isCloseTo(0.025, within(1e-9));
  }

  @Test
  void withoutEventsThePoissonIntervalBeginsAtZero() {
    assertThat(PoissonInterval.of(0)[0]).isZero();
    assertThat(PoissonInterval.of(0)[1]).isCloseTo(-Math.log(0.025), within(1e-9));
  }

  /** The probability of at most so many events, summed term by term. */
  private static double atMost(int events, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int k = 1; k <= events; k++) {
      term *= mean / k;
      sum += term;
    }
    return sum;
  }

  @Test
  void aPercentileLiesBetweenTheNearestRanks() {
    assertThat(Percentile.of(new double[] {3, 1, 2, 4}, 50)).isEqualTo(2.5);
    assertThat(Percentile.of(new double[] {7}, 95)).isEqualTo(7);
    assertThat(Percentile.of(new double[] {}, 50)).isNull();
  }

  @Test
  void thresholdsAscendOverTheWholeRange() {
    assertThat(Thresholds.all()).isSorted().doesNotHaveDuplicates().startsWith(0).endsWith(1);
    assertThat(Thresholds.all().length).isGreaterThan(10);
  }

  @Test
  void withoutTimeThereIsNoRate() {
    assertThat(PoissonInterval.perHour(3, 0)).isNull();
    double[] whole = PoissonInterval.of(3);
    assertThat(PoissonInterval.perHour(3, 2)).containsExactly(whole[0] / 2, whole[1] / 2);
  }
}
