package earshot.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeywordScorerTest {
  @Property(tries = 200)
  void scoresAreSharesOfOne(
      @ForAll @Size(5) List<@DoubleRange(min = -500, max = 500) Double> logits) {
    var scorer = new KeywordScorer(5, 0, 0.01);
    scorer.step(new Outputs(5).say(logits.stream().mapToDouble(Double::doubleValue).toArray()));
    double sum = 0;
    for (int label = 0; label < 5; label++) {
      assertThat(scorer.score(label)).isBetween(0f, 1f);
      sum += scorer.score(label);
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  @Test
  void evidenceFollowsTheOutputsWithItsTimeConstant() {
    var scorer = new KeywordScorer(2, 0.04, 0.01);
    double expected = 0;
    for (int step = 0; step < 10; step++) {
      scorer.step(new Outputs(2).say(8, 0));
      expected += 0.25 * (8 - expected);
      assertThat((double) scorer.evidence(0)).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void aTimeConstantBelowOneStepIsNone() {
    var scorer = new KeywordScorer(2, 0.001, 0.01);
    scorer.step(new Outputs(2).say(8, -3));
    assertThat(scorer.evidence(0)).isEqualTo(8);
    assertThat(scorer.evidence(1)).isEqualTo(-3);
  }

  @Test
  void aResetForgets() {
    var scorer = new KeywordScorer(2, 0.04, 0.01);
    scorer.step(new Outputs(2).say(8, 0));
    scorer.reset();
    scorer.step(new Outputs(2).say(4, 0));
    assertThat(scorer.evidence(0)).isEqualTo(1);
  }
}
