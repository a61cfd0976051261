package earshot.training.network;

import earshot.decoder.Labels;

/**
 * Cross entropy with label smoothing over the pooled outputs of a clip, by the rule with which the
 * decoder decides: z = log of the mean over time of exp q, for silence the mean of q.
 */
public final class ClipLoss implements Loss {
  private final Labels labels;
  private final double smoothing;

  /**
   * Makes one.
   *
   * @param labels what the outputs mean
   * @param smoothing the share of the target that is spread over all labels
   */
  public ClipLoss(Labels labels, double smoothing) {
    this.labels = labels;
    this.smoothing = smoothing;
  }

  @Override
  public double judge(float[] logits, int offset, int steps, Target target, float[] gradient) {
    int wanted = ((Target.Clip) target).label();
    int count = labels.count();
    double[] pooled = pool(logits, offset, steps);
    double[] probability = softmax(pooled);
    double loss = 0;
    for (int label = 0; label < count; label++) {
      double share = smoothing / count + (label == wanted ? 1 - smoothing : 0);
      loss -= share * Math.log(Math.max(probability[label], 1e-30));
      double dPooled = probability[label] - share;
      for (int t = 0; t < steps; t++) {
        int at = offset + t * count + label;
        gradient[at] = (float) (dPooled * slope(logits[at], pooled[label], label, steps));
      }
    }
    return loss;
  }

  /** The pooled logits of a clip, by label. */
  public double[] pool(float[] logits, int offset, int steps) {
    int count = labels.count();
    double[] pooled = new double[count];
    for (int label = 0; label < count; label++) {
      double largest = Double.NEGATIVE_INFINITY;
      double mean = 0;
      for (int t = 0; t < steps; t++) {
        double q = logits[offset + t * count + label];
        largest = Math.max(largest, q);
        mean += q / steps;
      }
      if (labels.isSilence(label)) {
        pooled[label] = mean;
        continue;
      }
      double sum = 0;
      for (int t = 0; t < steps; t++) {
        sum += Math.exp(logits[offset + t * count + label] - largest);
      }
      pooled[label] = largest + Math.log(sum / steps);
    }
    return pooled;
  }

  /** The derivative of a pooled output by the output of one step. */
  double slope(double logit, double pooled, int label, int steps) {
    return labels.isSilence(label) ? 1.0 / steps : Math.exp(logit - pooled) / steps;
  }

  static double[] softmax(double[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      largest = Math.max(largest, logit);
    }
    double sum = 0;
    double[] probability = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probability[i] = Math.exp(logits[i] - largest);
      sum += probability[i];
    }
    for (int i = 0; i < logits.length; i++) {
      probability[i] /= sum;
    }
    return probability;
  }
}
