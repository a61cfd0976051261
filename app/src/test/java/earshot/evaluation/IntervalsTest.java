package earshot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.app.RandomModel;
import earshot.listening.SpotterSettings;
import earshot.reference.ReferenceBackend;
import earshot.spotting.Detection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class IntervalsTest {
  @Test
  void clopperAndPearsonAreThoseOfTheTextbook() {
    // R: binom.test(15, 20)$conf.int
    assertThat(BinomialInterval.of(15, 20))
        .containsExactly(new double[] {0.5089541, 0.9134285}, within(1e-6));
    assertThat(BinomialInterval.of(0, 20))
        .containsExactly(new double[] {0, 0.1684335}, within(1e-6));
    assertThat(BinomialInterval.of(20, 20))
        .containsExactly(new double[] {1 - 0.1684335, 1}, within(1e-6));
  }

  @Test
  void clipsThatDependOnNobodyGiveTheIntervalOfABinomial() {
    var share = new Share();
    for (int i = 0; i < 1000; i++) {
      share.add("clip " + i, i < 900 ? 1 : 0);
    }
    double standardError = Math.sqrt(0.9 * 0.1 / 1000);

    assertThat(share.value()).isEqualTo(0.9);
    assertThat(share.interval())
        .containsExactly(
            new double[] {0.9 - 1.96 * standardError, 0.9 + 1.96 * standardError}, within(0.003));
  }

  @Test
  void clipsOfTheSameSpeakersGiveAWiderInterval() {
    var random = new Random(1);
    var apart = new Share();
    var together = new Share();
    for (int speaker = 0; speaker < 50; speaker++) {
      int right = random.nextDouble() < 0.8 ? 1 : 0;
      for (int clip = 0; clip < 20; clip++) {
        together.add("speaker " + speaker, right);
        apart.add(speaker + " " + clip, right);
      }
    }

    assertThat(width(together)).isGreaterThan(3 * width(apart));
  }

  private static double width(Share share) {
    double[] interval = share.interval();
    return interval == null ? 0 : interval[1] - interval[0];
  }

  @Test
  void everythingRightIsNotCertainty() {
    var share = new Share();
    for (int i = 0; i < 10; i++) {
      share.add("speaker " + i, 1);
    }

    assertThat(share.interval()).containsExactly(new double[] {0.6915029, 1}, within(1e-6));
    assertThat(new Share().interval()).isNull();
  }

  @Test
  void workNeverRunsFarAheadOfWhatWasTaken() throws Exception {
    List<Integer> items = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      items.add(i);
    }
    var begun = new AtomicInteger();
    var taken = Collections.synchronizedList(new ArrayList<Integer>());
    OrderedStream.<Integer, Integer>each(
        items,
        10,
        2,
        () ->
            item -> {
              begun.incrementAndGet();
              return item;
            },
        (index, result) -> {
          taken.add(result);
          assertThat(index).isEqualTo(result);
          assertThat(begun.get() - taken.size()).isLessThanOrEqualTo(32);
        },
        Progress.SILENT);

    assertThat(taken).isEqualTo(items.subList(10, 5000));
  }

  @Test
  void noDifferenceInFewClustersIsNotCertainty() {
    double u = 1 - Math.pow(0.025, 1 / 20.0); // of 0 in 20, as above

    assertThat(PairedInterval.of(new double[20], ones(20)))
        .containsExactly(new double[] {-u, u}, within(1e-9));
    assertThat(PairedInterval.of(filled(20, 1), ones(20)))
        .containsExactly(new double[] {1 - 2 * u, 1}, within(1e-9));
    assertThat(PairedInterval.of(filled(20, -1), ones(20)))
        .containsExactly(new double[] {-1, 2 * u - 1}, within(1e-9));
    assertThat(PairedInterval.of(new double[1], ones(1))).isNull();
  }

  @Test
  void aDifferenceOfIndependentPairsHasTheIntervalOfItsVariance() {
    double[] parts = new double[1000];
    Arrays.fill(parts, 0, 100, 1);
    Arrays.fill(parts, 100, 150, -1);
    double standardError = Math.sqrt((0.15 - 0.05 * 0.05) / 1000);

    assertThat(PairedInterval.of(parts, ones(1000)))
        .containsExactly(
            new double[] {0.05 - 1.96 * standardError, 0.05 + 1.96 * standardError}, within(0.003));
  }

  private static double[] filled(int count, double value) {
    double[] parts = new double[count];
    Arrays.fill(parts, value);
    return parts;
  }

  private static long[] ones(int count) {
    long[] wholes = new long[count];
    Arrays.fill(wholes, 1);
    return wholes;
  }

  @Test
  void twoRunsAreComparedByEachUtteranceEvenIfTheTruthNamesItTwice() {
    Run run = Run.of(SpotterSettings.of(RandomModel.standard(), new ReferenceBackend()));
    var counts = new StreamDifference.Counts(run, run);
    var yes = new Utterance("yes", 1, 1.5);
    var hit = new Matching.Hit(yes, new Detection("yes", 1, 16000, 1));
    var once = new Matching(List.of(hit), List.of(yes), List.of(), List.of());
    counts.add(once, once);

    StreamDifference difference = counts.difference();

    assertThat(difference.bothHit()).isEqualTo(1);
    assertThat(difference.bothMissed()).isEqualTo(1);
    assertThat(difference.onlySecondHit()).isZero();
    assertThat(difference.missRateDifference95ci()).hasSize(2).doesNotContain(0.0);
  }
}
