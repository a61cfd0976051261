package earshot.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordSettings;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TunerTest {
  private static final int YES = 0;
  private static final int NO = 1;
  private static final TuningRule RULE = new TuningRule(20, 5, 150, 350, List.of(3));

  private static Tuning tune(TuningRule rule, Made words, Made others) {
    var replay =
        new Replay(
            Made.LABELS, Made.STEP_SECONDS, List.of(words.stream(1)), List.of(others.stream(2)));
    return new Tuner(replay, rule, 1).tune(Made.decoder());
  }

  private static KeywordSettings keyword(Tuning tuning, String word) {
    return Objects.requireNonNull(tuning.decoder().keywords().get(word));
  }

  /** Both keywords alike: words from 1.1 on, deceptions up to 0.9. */
  private static Made alike() {
    var made = new Made();
    for (int i = 0; i < 40; i++) {
      for (int word : new int[] {YES, NO}) {
        made.said(word, 1.1 + 0.05 * i).deception(word, 0.9 - 0.05 * i, 40);
      }
    }
    return made;
  }

  @Test
  void theThresholdStandsWhereNothingIsMissedWithinTheRates() {
    Tuning tuning = tune(RULE, alike(), new Made());

    // 20 of the 80 deceptions are allowed, but higher up nothing more is missed.
    assertThat(tuning.chosen().thresholdLogOdds()).isEqualTo(1);
    assertThat(tuning.chosen().misses()).isZero();
    assertThat(tuning.chosen().utterances()).isEqualTo(80);
    assertThat(tuning.chosen().perHourOnWords()).isZero();
    assertThat(keyword(tuning, "yes").threshold()).isEqualTo(1 / (1 + Math.exp(-1)));
  }

  @Test
  void keywordsThatAreAlikeGetNoOffsetAndKeepTheirRefractoryTimes() {
    for (KeywordSettings settings : tune(RULE, alike(), new Made()).decoder().keywords().values()) {
      assertThat(settings.offsetLogOdds()).isZero();
      assertThat(settings.refractorySeconds()).isEqualTo(0.3);
    }
  }

  @Test
  void theOtherStreamsBindTheThresholdToo() {
    var others = new Made();
    for (int i = 0; i < 6; i++) {
      others.deception(NO, 1.9, 40);
    }
    Tuning tuning = tune(RULE, alike(), others);

    assertThat(tuning.chosen().perHourOnOthers()).isLessThanOrEqualTo(5);
    assertThat(tuning.common().thresholdLogOdds()).isEqualTo(2);
  }

  @Test
  void aFaintKeywordThatNothingFeignsIsRaisedAgainstOneThatMuchFeigns() {
    var words = new Made();
    for (int i = 0; i < 60; i++) {
      words.said(YES, -1 + 0.05 * i).said(NO, 3.1).deception(NO, 0.05 * i, 40);
    }
    Tuning tuning = tune(RULE, words, new Made());

    // "no" may not fire below 2, and of "yes" 40 % and more lie below that.
    assertThat(tuning.common().misses()).isGreaterThanOrEqualTo(56);
    assertThat(tuning.chosen().misses()).isLessThan(tuning.common().misses() / 2);
    assertThat(tuning.chosen().perHourOnWords()).isLessThanOrEqualTo(20);
    double apart = keyword(tuning, "yes").offsetLogOdds() - keyword(tuning, "no").offsetLogOdds();
    assertThat(apart).isBetween(1.5, 4.0);
    assertThat(tuning.shrinkage()).isPositive();
  }

  @Test
  void stepsThatWouldAnswerTooLateAreNotTaken() {
    var words = new Made();
    for (int i = 0; i < 40; i++) {
      words.saidEarlier(YES, 2, 4, 30).deception(YES, 5, 10);
    }
    // Deceptions are strong but short: 15 steps keep them out, 190 ms after the end of the word.
    var patient = new TuningRule(20, 5, 200, 350, List.of(3, 15));
    assertThat(tune(patient, words, new Made()).decoder().confirmSteps()).isEqualTo(15);
    assertThat(tune(patient, words, new Made()).chosen().misses()).isZero();

    var hasty = new TuningRule(20, 5, 150, 350, List.of(3, 15));
    assertThatThrownBy(() -> tune(hasty, words, new Made()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("within 150.0 ms (p50)")
        .hasMessageContaining("15 steps: 100 % found within 190 ms and 190 ms");
  }

  @Test
  void aFewFastWordsDoNotStandForAllThatAreMissed() {
    var words = new Made();
    for (int i = 0; i < 30; i++) {
      words.saidEarlier(YES, 2, 4, 30).deception(YES, 5, 10);
    }
    for (int i = 0; i < 10; i++) {
      words.said(YES, 7);
    }
    var hasty = new TuningRule(20, 5, 150, 350, List.of(3, 15));

    assertThatThrownBy(() -> tune(hasty, words, new Made()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finds half of the keywords within 150.0 ms")
        .hasMessageContaining("3 steps: 25 % found");
  }

  @Test
  void ratesThatNothingKeepsAreRefused() {
    var words = new Made();
    for (int i = 0; i < 30; i++) {
      words.said(YES, 2).deception(NO, 14, 40);
    }
    assertThatThrownBy(() -> tune(RULE, words, new Made()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 20.0 false accepts an hour");
  }

  @Test
  void theCurveHasTheChosenPointInItsMiddleAndFalls() {
    Tuning tuning = tune(RULE, alike(), new Made());

    assertThat(tuning.det()).extracting("offsetLogOdds").contains(-4.0, -0.5, 0.0, 0.5, 4.0);
    double before = Double.POSITIVE_INFINITY;
    for (var row : tuning.det()) {
      assertThat(row.falseAcceptsPerHourOnWords()).isLessThanOrEqualTo(before);
      before = row.falseAcceptsPerHourOnWords();
    }
    assertThat(tuning.det().get(0).falseAcceptsPerHourOnWords()).isPositive();
  }

  @Test
  void offsetsAreShrunkToTheGridAndHaveNoCommonPart() {
    assertThat(Shrinkage.shrunk(List.of(4, 0, -4), 1)).containsExactly(4, 0, -4);
    assertThat(Shrinkage.shrunk(List.of(4, 0, -4), 0.5)).containsExactly(2, 0, -2);
    assertThat(Shrinkage.shrunk(List.of(4, 2, 0), 1)).containsExactly(2, 0, -2);
    assertThat(Shrinkage.shrunk(List.of(4, 2, 0), 0)).containsExactly(0, 0, 0);
  }

  @Test
  void anotherNumberOfThreadsChoosesTheSame() {
    var replay =
        new Replay(
            Made.LABELS,
            Made.STEP_SECONDS,
            List.of(alike().stream(1)),
            List.of(new Made().stream(2)));
    DecoderParameters before = Made.decoder();
    assertThat(new Tuner(replay, RULE, 2).tune(before))
        .isEqualTo(new Tuner(replay, RULE, 1).tune(before));
  }
}
