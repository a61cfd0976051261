package earshot.decoder;

import java.util.Arrays;

/**
 * Moves the scores of keywords along the log-odds, so that one common threshold asks the same of
 * every keyword: logit(s') = logit(s) + offset, that is s' = g s / (1 - s + g s) with g =
 * exp(offset). An offset of 0 changes no bit of a score.
 */
public final class ScoreOffsets {
  private final float[] gain; // (labels), exp(offset)

  private ScoreOffsets(float[] gain) {
    this.gain = gain;
  }

  /** Moves nothing. */
  public static ScoreOffsets none(int labels) {
    float[] gain = new float[labels];
    Arrays.fill(gain, 1);
    return new ScoreOffsets(gain);
  }

  /** Those of a decoder; what is no keyword stays. */
  public static ScoreOffsets of(Labels labels, DecoderParameters decoder) {
    ScoreOffsets offsets = none(labels.count());
    for (int label = 0; label < offsets.gain.length; label++) {
      KeywordSettings settings = decoder.keywords().get(labels.name(label));
      if (labels.isKeyword(label) && settings != null) {
        offsets.gain[label] = (float) Math.exp(settings.offsetLogOdds());
      }
    }
    return offsets;
  }

  /** How many labels. */
  public int labels() {
    return gain.length;
  }

  /** The score that a label's probability becomes. */
  public float shift(int label, float probability) {
    float raised = gain[label] * probability;
    return raised / (1 - probability + raised);
  }
}
