package earshot.decoder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What turns output membranes into detections; travels in the model card.
 *
 * @param smoothingSeconds time constant of a leaky average over the outputs; 0 where the network's
 *     own readout smooths
 * @param confirmSteps how many steps in a row a keyword must lead above its threshold before it
 *     fires
 * @param rearmShare a keyword that fired is armed again once its score fell below this share of its
 *     threshold
 * @param clipRule how a whole clip is decided
 * @param keywords settings by keyword, in the order of the labels
 */
public record DecoderParameters(
    double smoothingSeconds,
    int confirmSteps,
    double rearmShare,
    ClipRule clipRule,
    Map<String, KeywordSettings> keywords) {

  /** How the scores of a whole clip come about. */
  public enum ClipRule {
    /**
     * A keyword's or the unknown label's evidence is the logarithm of the mean over the steps of
     * exp(output), the silence label's is the mean of its output; the scores are their softmax.
     */
    LOG_MEAN_EXP,
    /** A score is the largest on the way; that of silence is 1 minus the largest of those. */
    LARGEST
  }

  /** Refuses values that cannot be. */
  public DecoderParameters {
    keywords = new LinkedHashMap<>(keywords);
    if (!(smoothingSeconds >= 0)) {
      throw new IllegalArgumentException(
          "The time constant of the outputs' average is at least 0 s; "
              + smoothingSeconds
              + " s is not.");
    }
    if (confirmSteps < 1) {
      throw new IllegalArgumentException(
          "A keyword is confirmed over at least 1 step; " + confirmSteps + " were given.");
    }
    if (!(rearmShare >= 0 && rearmShare <= 1)) {
      throw new IllegalArgumentException(
          "The share of the threshold at which a keyword is armed again lies between 0 and 1; "
              + rearmShare
              + " does not.");
    }
  }

  /** The same with one threshold for every keyword; offsets stay. */
  public DecoderParameters withThreshold(double threshold) {
    return changed((word, settings) -> settings.withThreshold(threshold));
  }

  /** The same with these thresholds; a keyword that is not named keeps its own. */
  public DecoderParameters withThresholds(Map<String, Double> shares) {
    return changed(
        (word, settings) ->
            settings.withThreshold(shares.getOrDefault(word, settings.threshold())));
  }

  /** The same with these offsets in log-odds; a keyword that is not named keeps its own. */
  public DecoderParameters withOffsets(Map<String, Double> logOdds) {
    return changed(
        (word, settings) ->
            settings.withOffset(logOdds.getOrDefault(word, settings.offsetLogOdds())));
  }

  /** The same, confirmed over another number of steps. */
  public DecoderParameters withConfirmSteps(int steps) {
    return new DecoderParameters(smoothingSeconds, steps, rearmShare, clipRule, keywords);
  }

  private DecoderParameters changed(
      BiFunction<String, KeywordSettings, KeywordSettings> changeOfKeyword) {
    var changed = new LinkedHashMap<String, KeywordSettings>();
    keywords.forEach((word, settings) -> changed.put(word, changeOfKeyword.apply(word, settings)));
    return new DecoderParameters(smoothingSeconds, confirmSteps, rearmShare, clipRule, changed);
  }
}
