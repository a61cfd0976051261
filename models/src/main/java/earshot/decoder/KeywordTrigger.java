package earshot.decoder;

import java.util.Arrays;

/**
 * Decides from the scores when a keyword fires: once an utterance, and only on evidence that lasts.
 *
 * <p>A keyword fires when it has led all keywords above its threshold for the asked number of steps
 * in a row, is armed, and its refractory time is over. It is armed again when its score falls below
 * a share of its threshold.
 */
public final class KeywordTrigger {
  /** Returned where nothing fired. */
  public static final int NONE = -1;

  private final boolean[] keyword; // (labels)
  private final float[] threshold; // (labels)
  private final float[] rearmBelow; // (labels)
  private final long[] refractorySteps; // (labels)
  private final float rearmShare;
  private final int confirmSteps;
  private final boolean[] armed; // (labels)
  private final long[] quietUntil; // (labels), in steps
  private int leader;
  private int leadingSteps;
  private long step;

  /**
   * Makes one that has heard nothing.
   *
   * @param labels what the outputs mean
   * @param parameters thresholds and times
   * @param stepSeconds the network's step
   */
  public KeywordTrigger(Labels labels, DecoderParameters parameters, double stepSeconds) {
    int count = labels.count();
    keyword = new boolean[count];
    threshold = new float[count];
    rearmBelow = new float[count];
    refractorySteps = new long[count];
    rearmShare = (float) parameters.rearmShare();
    confirmSteps = parameters.confirmSteps();
    armed = new boolean[count];
    quietUntil = new long[count];
    for (int label = 0; label < count; label++) {
      keyword[label] = labels.isKeyword(label);
      if (keyword[label]) {
        KeywordSettings settings = parameters.keywords().get(labels.name(label));
        if (settings == null) {
          throw new IllegalArgumentException(
              "The decoder has settings for "
                  + parameters.keywords().keySet()
                  + " but none for \""
                  + labels.name(label)
                  + "\".");
        }
        threshold[label] = (float) settings.threshold();
        rearmBelow[label] = threshold[label] * rearmShare;
        refractorySteps[label] = Math.round(settings.refractorySeconds() / stepSeconds);
      }
    }
    reset();
  }

  /**
   * Takes the scores of one step.
   *
   * @return the label that fires now, or {@link #NONE}
   */
  public int step(Scores scores) {
    step++;
    int best = NONE;
    for (int label = 0; label < keyword.length; label++) {
      if (!keyword[label]) {
        continue;
      }
      float score = scores.score(label);
      if (score < rearmBelow[label]) {
        armed[label] = true;
      }
      if (score > threshold[label] && (best == NONE || score > scores.score(best))) {
        best = label;
      }
    }
    leadingSteps = best == leader ? leadingSteps + 1 : 1;
    leader = best;
    if (best == NONE || leadingSteps < confirmSteps || !armed[best] || step < quietUntil[best]) {
      return NONE;
    }
    armed[best] = false;
    quietUntil[best] = step + refractorySteps[best];
    return best;
  }

  /** The threshold of a label; 0 where it is no keyword. */
  public float threshold(int label) {
    return threshold[label];
  }

  /** Changes the threshold of a keyword while listening. */
  public void setThreshold(int label, float newThreshold) {
    threshold[label] = newThreshold;
    rearmBelow[label] = newThreshold * rearmShare;
  }

  /** Forgets everything. */
  public void reset() {
    Arrays.fill(armed, true);
    Arrays.fill(quietUntil, 0);
    leader = NONE;
    leadingSteps = 0;
    step = 0;
  }
}
