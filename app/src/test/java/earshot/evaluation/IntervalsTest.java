package earshot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
}
