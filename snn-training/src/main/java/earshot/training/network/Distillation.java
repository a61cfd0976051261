package earshot.training.network;

import earshot.decoder.Labels;
import java.util.List;

/**
 * Learning from what other networks answer to the same sound (Hinton et al. 2015): a share of the
 * loss is the cross entropy between the mean of their probabilities and one's own, over the pooled
 * outputs of a clip, at every step of a stream. Streams count twice, as their own loss has two
 * means.
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
   * @param share of the loss that is the other networks', 0 to 1
   */
  public Distillation(Labels labels, double share) {
    this.labels = labels;
    this.share = share;
    rule = new ClipLoss(labels, 0);
  }

  /**
   * What a teacher answers to a sequence.
   *
   * @param logits (steps, labels) from {@code offset} on
   * @param offset of the first
   */
  public record Answer(float[] logits, int offset) {}

  /**
   * Mixes what the teachers want into the gradient of a sequence's own loss.
   *
   * @param logits of the learner, (steps, labels) from {@code offset} on
   * @param offset of the first
   * @param answers of the teachers, at least one
   * @param steps how many
   * @param target what the sequence is
   * @param gradient dL/dlogits from {@code offset} on, changed
   */
  public void mix(
      float[] logits,
      int offset,
      List<Answer> answers,
      int steps,
      Target target,
      float[] gradient) {
    int count = labels.count();
    for (int at = offset; at < offset + steps * count; at++) {
      gradient[at] *= (float) (1 - share);
    }
    if (target instanceof Target.Clip) {
      clip(logits, offset, answers, steps, gradient);
      return;
    }
    double weight = STREAM_WEIGHT * share / steps;
    for (int t = 0; t < steps; t++) {
      double[] is = ClipLoss.softmax(step(logits, offset, t));
      double[] wanted = new double[count];
      for (Answer answer : answers) {
        double[] one = ClipLoss.softmax(step(answer.logits, answer.offset, t));
        add(wanted, one, answers.size());
      }
      for (int label = 0; label < count; label++) {
        gradient[offset + t * count + label] += (float) (weight * (is[label] - wanted[label]));
      }
    }
  }

  private void clip(float[] logits, int offset, List<Answer> answers, int steps, float[] gradient) {
    double[] pooled = rule.pool(logits, offset, steps);
    double[] is = ClipLoss.softmax(pooled);
    double[] wanted = new double[labels.count()];
    for (Answer answer : answers) {
      add(wanted, ClipLoss.softmax(rule.pool(answer.logits, answer.offset, steps)), answers.size());
    }
    for (int label = 0; label < labels.count(); label++) {
      double push = share * (is[label] - wanted[label]);
      for (int t = 0; t < steps; t++) {
        int at = offset + t * labels.count() + label;
        gradient[at] += (float) (push * rule.slope(logits[at], pooled[label], label, steps));
      }
    }
  }

  private double[] step(float[] logits, int offset, int t) {
    double[] values = new double[labels.count()];
    for (int label = 0; label < values.length; label++) {
      values[label] = logits[offset + t * values.length + label];
    }
    return values;
  }

  private static void add(double[] mean, double[] one, int count) {
    for (int label = 0; label < mean.length; label++) {
      mean[label] += one[label] / count;
    }
  }
}
