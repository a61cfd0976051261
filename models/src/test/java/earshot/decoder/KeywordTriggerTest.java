package earshot.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeywordTriggerTest {
  private static final double STEP_SECONDS = 0.01;
  private static final int YES = 0;
  private static final int NO = 1;
  private static final int UNKNOWN = 2;
  private static final Labels LABELS =
      new Labels(List.of("yes", "no", Labels.UNKNOWN, Labels.SILENCE));

  private final Outputs outputs = new Outputs(4);
  private final KeywordScorer scorer = new KeywordScorer(4, 0, STEP_SECONDS);

  @Test
  void aWordFiresOnceHoweverLongItIsHeard() {
    KeywordTrigger trigger = trigger(3, 0, 0.5);
    assertThat(fired(trigger, YES, 0.9, 200)).containsExactly(3);
  }

  @Test
  void evidenceMustLastWithoutABreak() {
    KeywordTrigger trigger = trigger(5, 0, 0.5);
    for (int time = 0; time < 10; time++) {
      assertThat(fired(trigger, YES, 0.9, 4)).isEmpty();
      assertThat(fired(trigger, YES, 0.55, 1)).isEmpty();
    }
    assertThat(fired(trigger, YES, 0.9, 5)).containsExactly(5);
  }

  @Test
  void aLeadThatChangesBeginsAgain() {
    KeywordTrigger trigger = trigger(3, 0, 0.5);
    assertThat(fired(trigger, YES, 0.9, 2)).isEmpty();
    assertThat(fired(trigger, NO, 0.9, 2)).isEmpty();
    assertThat(fired(trigger, YES, 0.9, 2)).isEmpty();
  }

  @Test
  void aWordIsArmedAgainOnlyBelowItsShareOfTheThreshold() {
    KeywordTrigger trigger = trigger(1, 0, 0.5); // armed again below 0.3
    assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
    assertThat(fired(trigger, YES, 0.35, 20)).isEmpty();
    assertThat(fired(trigger, YES, 0.9, 20)).isEmpty();
    assertThat(fired(trigger, YES, 0.28, 1)).isEmpty();
    assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
  }

  @Test
  void withinItsRefractoryTimeAWordStaysQuiet() {
    KeywordTrigger trigger = trigger(1, 0.2, 0.5);
    assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
    assertThat(fired(trigger, YES, 0.1, 5)).isEmpty();
    // Steps 7 to 20 are within 200 ms of the first; it may fire in step 21.
    assertThat(fired(trigger, YES, 0.9, 40)).containsExactly(21 - 6);
  }

  @Test
  void theRefractoryTimeOfOneWordDoesNotSilenceAnother() {
    KeywordTrigger trigger = trigger(1, 10, 0.5);
    assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
    assertThat(fired(trigger, NO, 0.9, 1)).hasSize(1);
  }

  @Test
  void aRefractoryTimeOfZeroIsNone() {
    KeywordTrigger trigger = trigger(1, 0, 0.5);
    for (int time = 0; time < 5; time++) {
      assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
      assertThat(fired(trigger, YES, 0.1, 1)).isEmpty();
    }
  }

  @Test
  void everyWordHasItsOwnThreshold() {
    var settings = new LinkedHashMap<String, KeywordSettings>();
    settings.put("yes", new KeywordSettings(0.9, 0));
    settings.put("no", new KeywordSettings(0.4, 0));
    var trigger = new KeywordTrigger(LABELS, parameters(1, 0.5, settings), STEP_SECONDS);
    assertThat(fired(trigger, YES, 0.8, 10)).isEmpty();
    assertThat(fired(trigger, NO, 0.5, 10)).containsExactly(1);
    assertThat(fired(trigger, YES, 0.95, 10)).containsExactly(1);
  }

  @Test
  void whatIsNoKeywordNeverFires() {
    KeywordTrigger trigger = trigger(1, 0, 0.5);
    assertThat(fired(trigger, UNKNOWN, 0.99, 20)).isEmpty();
  }

  @Test
  void aThresholdMayChangeWhileListening() {
    KeywordTrigger trigger = trigger(1, 0, 0.5);
    trigger.setThreshold(YES, 0.95f);
    assertThat(trigger.threshold(YES)).isEqualTo(0.95f);
    assertThat(fired(trigger, YES, 0.9, 10)).isEmpty();
    trigger.setThreshold(YES, 0.8f);
    assertThat(fired(trigger, YES, 0.9, 10)).hasSize(1);
  }

  @Test
  void aThresholdThatWasZeroForAWhileStillLetsAWordBeArmedAgain() {
    KeywordTrigger trigger = trigger(1, 0, 0.5);
    trigger.setThreshold(YES, 0f);
    trigger.setThreshold(YES, 0.6f);
    assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
    assertThat(fired(trigger, YES, 0.28, 1)).isEmpty();
    assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
  }

  @Test
  void aResetArmsEveryWord() {
    KeywordTrigger trigger = trigger(1, 100, 0.5);
    assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
    trigger.reset();
    assertThat(fired(trigger, YES, 0.9, 1)).hasSize(1);
  }

  @Test
  void impossibleSettingsAreRefusedWithTheirValue() {
    refused(() -> new KeywordSettings(1.5, 0), "A threshold lies between 0 and 1; 1.5 does not.");
    refused(
        () -> new KeywordSettings(0.5, -1), "A refractory time is at least 0 s; -1.0 s is not.");
    refused(
        () -> parameters(0, 0.5, Map.of()),
        "A keyword is confirmed over at least 1 step; 0 were given.");
    refused(() -> parameters(1, 2, Map.of()), "armed again lies between 0 and 1; 2.0 does not.");
    refused(
        () -> new DecoderParameters(-1, 1, 1, DecoderParameters.ClipRule.LARGEST, Map.of()),
        "average is at least 0 s; -1.0 s is not.");
    refused(
        () -> new KeywordTrigger(LABELS, parameters(1, 0.5, Map.of()), STEP_SECONDS),
        "The decoder has settings for [] but none for \"yes\".");
  }

  private static void refused(Runnable maker, String why) {
    assertThatThrownBy(maker::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  /** The steps, counted from 1, at which a label that keeps one score fires. */
  private List<Integer> fired(KeywordTrigger trigger, int label, double score, int steps) {
    List<Integer> fired = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      scorer.step(outputs.score(label, score));
      int found = trigger.step(scorer);
      if (found != KeywordTrigger.NONE) {
        assertThat(found).isEqualTo(label);
        fired.add(step);
      }
    }
    return fired;
  }

  private static KeywordTrigger trigger(int confirmSteps, double refractorySeconds, double share) {
    var settings = new LinkedHashMap<String, KeywordSettings>();
    settings.put("yes", new KeywordSettings(0.6, refractorySeconds));
    settings.put("no", new KeywordSettings(0.6, refractorySeconds));
    return new KeywordTrigger(LABELS, parameters(confirmSteps, share, settings), STEP_SECONDS);
  }

  private static DecoderParameters parameters(
      int confirmSteps, double share, Map<String, KeywordSettings> settings) {
    return new DecoderParameters(
        0, confirmSteps, share, DecoderParameters.ClipRule.LARGEST, settings);
  }
}
