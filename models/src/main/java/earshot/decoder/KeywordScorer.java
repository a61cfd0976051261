package earshot.decoder;

import earshot.runtime.SpikingNetwork;
import java.util.Arrays;

/**
 * Turns output membranes into scores: a leaky average where one is asked for, then the softmax over
 * the labels gives probabilities, and the offsets of the keywords make scores of them. The state of
 * one stream; allocates nothing per step.
 */
public final class KeywordScorer implements Scores {
  private final ScoreOffsets offsets;
  private final float share;
  private final float[] evidence; // (labels)
  private final float[] probabilities; // (labels)
  private final float[] scores; // (labels)

  /**
   * Makes one that has heard nothing.
   *
   * @param labels what the outputs mean
   * @param decoder average and offsets
   * @param stepSeconds the network's step
   */
  public KeywordScorer(Labels labels, DecoderParameters decoder, double stepSeconds) {
    this(ScoreOffsets.of(labels, decoder), decoder.smoothingSeconds(), stepSeconds);
  }

  /**
   * Makes one that has heard nothing and whose scores are the probabilities.
   *
   * @param labels how many outputs
   * @param smoothingSeconds time constant of the average; none up to one step
   * @param stepSeconds the network's step
   */
  public KeywordScorer(int labels, double smoothingSeconds, double stepSeconds) {
    this(ScoreOffsets.none(labels), smoothingSeconds, stepSeconds);
  }

  private KeywordScorer(ScoreOffsets offsets, double smoothingSeconds, double stepSeconds) {
    this.offsets = offsets;
    // A time constant below a step would overshoot.
    share = smoothingSeconds > stepSeconds ? (float) (stepSeconds / smoothingSeconds) : 1f;
    evidence = new float[offsets.labels()];
    probabilities = new float[offsets.labels()];
    scores = new float[offsets.labels()];
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
      probabilities[label] = (float) Math.exp(evidence[label] - largest);
      sum += probabilities[label];
    }
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] /= sum;
      scores[label] = offsets.shift(label, probabilities[label]);
    }
  }

  /** The smoothed output of a label, a logit. */
  public float evidence(int label) {
    return evidence[label];
  }

  /** The probability of a label, 0 to 1, whatever its offset; all labels add up to 1. */
  public float probability(int label) {
    return probabilities[label];
  }

  @Override
  public float score(int label) {
    return scores[label];
  }

  /** Forgets everything. */
  public void reset() {
    Arrays.fill(evidence, 0);
    Arrays.fill(probabilities, 0);
    Arrays.fill(scores, 0);
  }
}
