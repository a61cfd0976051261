package earshot.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClipDecisionTest {
  private static final Labels FOUR =
      new Labels(List.of("yes", "no", Labels.UNKNOWN, Labels.SILENCE));

  @Property(tries = 100)
  void logMeanExpIsTheFormula(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 100) int steps,
      @ForAll @DoubleRange(min = 0.1, max = 40) double spread) {
    var random = new Random(seed);
    ClipDecision decision = decision(FOUR, DecoderParameters.ClipRule.LOG_MEAN_EXP);
    double[] sums = new double[4];
    for (int step = 0; step < steps; step++) {
      double[] logits = new double[4];
      for (int label = 0; label < 4; label++) {
        logits[label] = (float) (spread * random.nextGaussian());
        sums[label] += label == 3 ? logits[label] : Math.exp(logits[label]);
      }
      take(decision, logits);
    }
    double[] evidence = new double[4];
    double total = 0;
    for (int label = 0; label < 4; label++) {
      evidence[label] = label == 3 ? sums[label] / steps : Math.log(sums[label] / steps);
      total += Math.exp(evidence[label]);
    }
    for (int label = 0; label < 4; label++) {
      assertThat(decision.scores()[label])
          .isCloseTo(Math.exp(evidence[label]) / total, within(1e-6));
    }
  }

  @Test
  void logMeanExpTakesEvidenceThatNoExponentialCouldHold() {
    ClipDecision decision = decision(FOUR, DecoderParameters.ClipRule.LOG_MEAN_EXP);
    take(decision, -5000, 4000, 0, 0);
    take(decision, 5000, 0, 0, 0);
    assertThat(decision.scores()).containsExactly(new double[] {1, 0, 0, 0}, within(1e-12));
  }

  @Test
  void stepsInWhichAllLabelsAreAlikeDoNotChangeTheOrder() {
    ClipDecision decision = decision(FOUR, DecoderParameters.ClipRule.LOG_MEAN_EXP);
    take(decision, 6, 1, 2, -3);
    for (int step = 0; step < 1000; step++) {
      take(decision, 0, 0, 0, 0);
      assertThat(ClipDecision.best(decision.scores())).isZero();
    }
  }

  @Test
  void theLargestScoreOnTheWayCountsAndSilenceIsWhatIsLeft() {
    ClipDecision decision = decision(FOUR, DecoderParameters.ClipRule.LARGEST);
    decision.step(scored(4, 0, 0.7));
    decision.step(scored(4, 1, 0.4));
    decision.step(scored(4, 3, 0.99));
    assertThat(decision.scores()).containsExactly(new double[] {0.7, 0.4, 0.2, 0.3}, within(1e-6));
  }

  @Test
  void silenceWinsWhereNothingElseWasEverLikely() {
    ClipDecision decision = decision(FOUR, DecoderParameters.ClipRule.LARGEST);
    decision.step(scored(4, 3, 0.97));
    assertThat(ClipDecision.best(decision.scores())).isEqualTo(3);
  }

  @Test
  void withoutAnUnknownOutputAKeywordBelowItsThresholdScoresNothing() {
    var labels = new Labels(List.of("yes", "no", Labels.SILENCE));
    ClipDecision decision = decision(labels, DecoderParameters.ClipRule.LARGEST);
    decision.step(scored(3, 0, 0.45));
    assertThat(decision.scores()[0]).isZero();
    assertThat(decision.scores()[1]).isZero();
    decision.step(scored(3, 0, 0.7));
    assertThat(decision.scores()[0]).isCloseTo(0.7, within(1e-6));
    assertThat(decision.scores()[2]).isCloseTo(0.3, within(1e-6));
  }

  @Test
  void aResetBeginsANewClip() {
    for (var rule : DecoderParameters.ClipRule.values()) {
      ClipDecision decision = decision(FOUR, rule);
      take(decision, 1, 2, 3, 4);
      double[] first = decision.scores();
      take(decision, 40, 2, 3, 4);
      decision.reset();
      take(decision, 1, 2, 3, 4);
      assertThat(decision.scores()).containsExactly(first);
    }
  }

  private static ClipDecision decision(Labels labels, DecoderParameters.ClipRule rule) {
    var settings = new LinkedHashMap<String, KeywordSettings>();
    labels.keywords().forEach(word -> settings.put(word, new KeywordSettings(0.5, 0)));
    return new ClipDecision(labels, new DecoderParameters(0, 1, 0.5, rule, settings));
  }

  private static void take(ClipDecision decision, double... logits) {
    var scorer = new KeywordScorer(logits.length, 0, 0.01);
    scorer.step(new Outputs(logits.length).say(logits));
    decision.step(scorer);
  }

  private static KeywordScorer scored(int labels, int label, double score) {
    var scorer = new KeywordScorer(labels, 0, 0.01);
    scorer.step(new Outputs(labels).score(label, score));
    return scorer;
  }
}
