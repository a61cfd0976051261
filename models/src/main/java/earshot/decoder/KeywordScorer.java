package earshot.decoder;

import earshot.runtime.SpikingNetwork;
import java.util.Arrays;

/**
 * Turns output membranes into scores: a leaky average where one is asked for, then the softmax over
 * the labels. The state of one stream; allocates nothing per step.
 */
public final class KeywordScorer {
  private final float share;
  private final float[] evidence; // (labels)
  private final float[] scores; // (labels)

  /**
   * Makes one that has heard nothing.
   *
   * @param labels how many outputs
   * @param smoothingSeconds time constant of the average; none up to one step
   * @param stepSeconds the network's step
   */
  public KeywordScorer(int labels, double smoothingSeconds, double stepSeconds) {
    // A time constant below a step would overshoot.
    share = smoothingSeconds > stepSeconds ? (float) (stepSeconds / smoothingSeconds) : 1f;
    evidence = new float[labels];
    scores = new float[labels];
  }

  /** Reads the outputs of the last step. */
  public void step(SpikingNetwork network) {
    int output = network.layers() - 1;
    float largest = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < evidence.length; label++) {
      evidence[label] += share * (network.membrane(output, label) - evidence[label]);
      largest = Math.max(largest, evidence[label]);
    }
    float sum = 0;
    for (int label = 0; label < evidence.length; label++) {
      scores[label] = (float) Math.exp(evidence[label] - largest);
      sum += scores[label];
    }
    for (int label = 0; label < scores.length; label++) {
      scores[label] /= sum;
    }
  }

  /** The smoothed output of a label, a logit. */
  public float evidence(int label) {
    return evidence[label];
  }

  /** The score of a label, 0 to 1; all labels add up to 1. */
  public float score(int label) {
    return scores[label];
  }

  /** Forgets everything. */
  public void reset() {
    Arrays.fill(evidence, 0);
    Arrays.fill(scores, 0);
  }
}
