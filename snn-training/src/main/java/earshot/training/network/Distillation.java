package earshot.training.network;

import earshot.decoder.Labels;

/**
 * Learning from what another network answers to the same sound (Hinton et al. 2015): a share of the
 * loss is the cross entropy between its probabilities and one's own, over the pooled outputs of a
 * clip, at every step of a stream. Streams count twice, as their own loss has two means.
 */
public final class Distillation {
  private static final double STREAM_WEIGHT = 2;

  private final Labels labels;
  private final double share;
  private final ClipLoss rule;

  /**
   * Makes one.
   *
   * @param labels what the outputs mean, the same for both networks
   * @param share of the loss that is the other network's, 0 to 1
   */
  public Distillation(Labels labels, double share) {
    this.labels = labels;
    this.share = share;
    rule = new ClipLoss(labels, 0);
  }

  /**
   * Mixes what the teacher wants into the gradient of a sequence's own loss.
   *
   * @param logits of the learner, (steps, labels) from {@code offset} on
   * @param offset of the first
   * @param taught of the teacher, (steps, labels) from {@code taughtOffset} on
   * @param taughtOffset of the first
   * @param steps how many
   * @param target what the sequence is
   * @param gradient dL/dlogits from {@code offset} on, changed
   */
  public void mix(
      float[] logits,
      int offset,
      float[] taught,
      int taughtOffset,
      int steps,
      Target target,
      float[] gradient) {
    int count = labels.count();
    for (int at = offset; at < offset + steps * count; at++) {
      gradient[at] *= (float) (1 - share);
    }
    if (target instanceof Target.Clip) {
      clip(logits, offset, taught, taughtOffset, steps, gradient);
      return;
    }
    double weight = STREAM_WEIGHT * share / steps;
    double[] own = new double[count];
    double[] other = new double[count];
    for (int t = 0; t < steps; t++) {
      for (int label = 0; label < count; label++) {
        own[label] = logits[offset + t * count + label];
        other[label] = taught[taughtOffset + t * count + label];
      }
      double[] is = ClipLoss.softmax(own);
      double[] wanted = ClipLoss.softmax(other);
      for (int label = 0; label < count; label++) {
        gradient[offset + t * count + label] += (float) (weight * (is[label] - wanted[label]));
      }
    }
  }

  private void clip(
      float[] logits, int offset, float[] taught, int taughtOffset, int steps, float[] gradient) {
    double[] pooled = rule.pool(logits, offset, steps);
    double[] is = ClipLoss.softmax(pooled);
    double[] wanted = ClipLoss.softmax(rule.pool(taught, taughtOffset, steps));
    for (int label = 0; label < labels.count(); label++) {
      double push = share * (is[label] - wanted[label]);
      for (int t = 0; t < steps; t++) {
        int at = offset + t * labels.count() + label;
        gradient[at] += (float) (push * rule.slope(logits[at], pooled[label], label, steps));
      }
    }
  }
}
