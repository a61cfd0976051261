package earshot.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ScoreOffsetsTest {
  private static final Labels LABELS = new Labels(List.of("yes", "no", Labels.UNKNOWN));
  private static final double STEP_SECONDS = 0.01;

  @Property
  void anOffsetIsAddedToTheLogOdds(
      @ForAll @Scale(6) @FloatRange(min = 0.001f, max = 0.999f) float probability,
      @ForAll @DoubleRange(min = -6, max = 6) double offset) {
    double score = offsets(offset).shift(0, probability);
    double expected = 1 / (1 + Math.exp(-(Math.log(probability / (1.0 - probability)) + offset)));
    assertThat(score).isCloseTo(expected, within(1e-6));
  }

  @Property
  void noOffsetChangesNoBit(@ForAll @Scale(8) @FloatRange(min = 0, max = 1) float probability) {
    assertThat(offsets(0).shift(0, probability)).isEqualTo(probability);
  }

  @Property
  void aScoreStaysBetweenZeroAndOne(
      @ForAll @Scale(8) @FloatRange(min = 0, max = 1) float probability,
      @ForAll @DoubleRange(min = -16, max = 16) double offset) {
    assertThat(offsets(offset).shift(0, probability)).isBetween(0f, 1f);
    assertThat(offsets(offset).shift(0, 0)).isEqualTo(0);
    assertThat(offsets(offset).shift(0, 1)).isEqualTo(1);
  }

  @Test
  void onlyTheKeywordItselfIsMoved() {
    var plain = new KeywordScorer(LABELS, decoder(0), STEP_SECONDS);
    var moved = new KeywordScorer(LABELS, decoder(1.5), STEP_SECONDS);
    var outputs = new Outputs(3).say(1, 0.5, -0.25);
    plain.step(outputs);
    moved.step(outputs);
    assertThat(moved.score(0)).isGreaterThan(plain.score(0));
    assertThat(moved.score(1)).isEqualTo(plain.score(1));
    assertThat(moved.score(2)).isEqualTo(plain.score(2));
    for (int label = 0; label < 3; label++) {
      assertThat(moved.probability(label)).isEqualTo(plain.score(label));
    }
  }

  @Test
  void aThresholdInLogOddsAndAnOffsetBalanceEachOther() {
    double offset = 1.25;
    double probability = 0.4;
    double fires = 1 / (1 + Math.exp(-(Math.log(probability / (1 - probability)) + offset)));
    assertThat(firesAt(fires - 1e-4, offset, probability)).isTrue();
    assertThat(firesAt(fires + 1e-4, offset, probability)).isFalse();
  }

  private static boolean firesAt(double threshold, double offset, double probability) {
    DecoderParameters decoder = decoder(offset).withThreshold(threshold);
    var scorer = new KeywordScorer(LABELS, decoder, STEP_SECONDS);
    scorer.step(new Outputs(3).score(0, probability));
    return new KeywordTrigger(LABELS, decoder, STEP_SECONDS).step(scorer) == 0;
  }

  @Test
  void theDecisionOnAClipDoesNotKnowOfOffsets() {
    for (var rule : DecoderParameters.ClipRule.values()) {
      assertThat(clip(rule, 3)).isEqualTo(clip(rule, 0));
    }
  }

  private static double[] clip(DecoderParameters.ClipRule rule, double offset) {
    DecoderParameters base = decoder(offset);
    var decoder = new DecoderParameters(0, 1, 0.5, rule, base.keywords());
    var decision = new ClipDecision(LABELS, decoder);
    var scorer = new KeywordScorer(LABELS, decoder, STEP_SECONDS);
    var outputs = new Outputs(3);
    for (double logit : new double[] {0.5, 2, -1}) {
      scorer.step(outputs.say(logit, 1, 0));
      decision.step(scorer);
    }
    return decision.scores();
  }

  @Test
  void anOffsetBeyondAllScoresIsRefused() {
    assertThatThrownBy(() -> new KeywordSettings(0.5, 0, 17))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An offset in log-odds lies between -16 and 16; 17.0 does not.");
  }

  private static ScoreOffsets offsets(double ofTheFirst) {
    return ScoreOffsets.of(LABELS, decoder(ofTheFirst));
  }

  private static DecoderParameters decoder(double offsetOfTheFirst) {
    var settings = new LinkedHashMap<String, KeywordSettings>();
    settings.put("yes", new KeywordSettings(0.5, 0, offsetOfTheFirst));
    settings.put("no", new KeywordSettings(0.5, 0));
    return new DecoderParameters(0, 1, 0.5, DecoderParameters.ClipRule.LARGEST, settings);
  }
}
