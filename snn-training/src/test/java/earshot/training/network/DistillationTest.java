package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.decoder.Labels;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DistillationTest {
  private static final Labels LABELS = new Labels(List.of("yes", "_unknown_", "_silence_"));
  private static final int STEPS = 7;
  private static final int VALUES = STEPS * 3;
  private static final Target CLIP = new Target.Clip(0);
  private static final Target STREAM = new Target.Stream(new int[STEPS]);

  private final Random random = new Random(3);

  private float[] logits() {
    float[] logits = new float[VALUES];
    for (int i = 0; i < VALUES; i++) {
      logits[i] = 2 * (float) random.nextGaussian();
    }
    return logits;
  }

  @Test
  void theGradientOfAClipIsThatOfTheCrossEntropyOfPooledOutputs() {
    compare(
        CLIP,
        (own, taught) -> {
          var rule = new ClipLoss(LABELS, 0);
          return taught.stream()
              .mapToDouble(one -> crossEntropy(rule.pool(own, 0, STEPS), rule.pool(one, 0, STEPS)))
              .average()
              .orElseThrow();
        });
  }

  @Test
  void theGradientOfAStreamIsThatOfTwiceTheMeanCrossEntropyOfItsSteps() {
    compare(
        STREAM,
        (own, taught) -> {
          double sum = 0;
          for (int t = 0; t < STEPS; t++) {
            for (float[] one : taught) {
              sum += crossEntropy(step(own, t), step(one, t)) / taught.size();
            }
          }
          return 2 * sum / STEPS;
        });
  }

  private interface WholeLoss {
    double of(float[] own, List<float[]> taught);
  }

  private void compare(Target target, WholeLoss loss) {
    float[] own = logits();
    List<float[]> taught = List.of(logits(), logits());
    float[] gradient = new float[VALUES];
    var answers = taught.stream().map(one -> new Distillation.Answer(one, 0)).toList();

    new Distillation(LABELS, 0.7).mix(own, 0, answers, STEPS, target, gradient);

    for (int i = 0; i < VALUES; i++) {
      float was = own[i];
      own[i] = was + 0.01f;
      double more = loss.of(own, taught);
      own[i] = was - 0.01f;
      double less = loss.of(own, taught);
      own[i] = was;
      assertThat(gradient[i]).isCloseTo((float) (0.7 * (more - less) / 0.02), within(2e-4f));
    }
  }

  @Test
  void theRestOfTheShareStaysWithTheOwnLoss() {
    float[] same = logits();
    float[] gradient = logits();
    float[] before = gradient.clone();

    var answers = List.of(new Distillation.Answer(same.clone(), 0));
    new Distillation(LABELS, 0.25).mix(same, 0, answers, STEPS, CLIP, gradient);

    for (int i = 0; i < VALUES; i++) {
      assertThat(gradient[i]).isCloseTo(0.75f * before[i], within(1e-6f));
    }
  }

  private static double[] step(float[] logits, int t) {
    return new double[] {logits[t * 3], logits[t * 3 + 1], logits[t * 3 + 2]};
  }

  private static double crossEntropy(double[] own, double[] taught) {
    double[] is = ClipLoss.softmax(own);
    double[] wanted = ClipLoss.softmax(taught);
    double sum = 0;
    for (int label = 0; label < is.length; label++) {
      sum -= wanted[label] * Math.log(is[label]);
    }
    return sum;
  }
}
