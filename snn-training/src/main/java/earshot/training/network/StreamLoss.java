package earshot.training.network;

import earshot.decoder.Labels;
import java.util.Arrays;

/**
 * What is wanted of running sound: at every step the right label, or no keyword, or nothing. The
 * mean over steps that want a keyword, plus the mean over the others, plus a share of the mean of
 * the worst of the others, because one step that shouts is a false alarm.
 */
public final class StreamLoss implements Loss {
  private static final double WORST_SHARE_OF_STEPS = 0.05;
  private static final double WORST_WEIGHT = 0.15;

  private final Labels labels;
  private final double weight;

  /**
   * Makes one.
   *
   * @param labels what the outputs mean
   * @param weight of the whole loss
   */
  public StreamLoss(Labels labels, double weight) {
    this.labels = labels;
    this.weight = weight;
  }

  @Override
  public double judge(float[] logits, int offset, int steps, Target target, float[] gradient) {
    int[] wanted = ((Target.Stream) target).wanted();
    int count = labels.count();
    double[] losses = new double[steps];
    int keywordSteps = 0;
    int otherSteps = 0;
    double[] others = new double[steps];
    for (int t = 0; t < steps; t++) {
      losses[t] = loss(logits, offset + t * count, wanted[t]);
      if (wanted[t] >= 0 && labels.isKeyword(wanted[t])) {
        keywordSteps++;
      } else if (wanted[t] != Target.Stream.NOTHING_ASKED) {
        others[otherSteps++] = losses[t];
      }
    }
    Arrays.sort(others, 0, otherSteps);
    int worst = (int) Math.ceil(otherSteps * WORST_SHARE_OF_STEPS);
    double bar = worst == 0 ? Double.POSITIVE_INFINITY : others[otherSteps - worst];
    double total = 0;
    for (int t = 0; t < steps; t++) {
      double share = 0;
      if (wanted[t] >= 0 && labels.isKeyword(wanted[t])) {
        share = weight / keywordSteps;
      } else if (wanted[t] != Target.Stream.NOTHING_ASKED) {
        share = weight / otherSteps;
        if (losses[t] >= bar) {
          share += weight * WORST_WEIGHT / worst;
        }
      }
      total += share * losses[t];
      push(logits, offset + t * count, wanted[t], share, gradient);
    }
    return total;
  }

  private double loss(float[] logits, int at, int wanted) {
    if (wanted == Target.Stream.NOTHING_ASKED) {
      return 0;
    }
    double all = logSum(logits, at, Target.Stream.NOTHING_ASKED);
    double right = logSum(logits, at, wanted);
    return all - right;
  }

  private void push(float[] logits, int at, int wanted, double share, float[] gradient) {
    int count = labels.count();
    if (share == 0) {
      Arrays.fill(gradient, at, at + count, 0f);
      return;
    }
    double all = logSum(logits, at, Target.Stream.NOTHING_ASKED);
    double right = logSum(logits, at, wanted);
    for (int label = 0; label < count; label++) {
      double push = Math.exp(logits[at + label] - all);
      if (isRight(label, wanted)) {
        push -= Math.exp(logits[at + label] - right);
      }
      gradient[at + label] = (float) (share * push);
    }
  }

  private boolean isRight(int label, int wanted) {
    return switch (wanted) {
      case Target.Stream.NOTHING_ASKED -> true;
      case Target.Stream.NO_KEYWORD -> !labels.isKeyword(label);
      default -> label == wanted;
    };
  }

  private double logSum(float[] logits, int at, int wanted) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < labels.count(); label++) {
      if (isRight(label, wanted)) {
        largest = Math.max(largest, logits[at + label]);
      }
    }
    double sum = 0;
    for (int label = 0; label < labels.count(); label++) {
      if (isRight(label, wanted)) {
        sum += Math.exp(logits[at + label] - largest);
      }
    }
    return largest + Math.log(sum);
  }
}
