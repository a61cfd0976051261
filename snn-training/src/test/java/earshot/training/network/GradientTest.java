package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.decoder.Labels;
import earshot.training.kernels.PlainKernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The backward pass against central differences of the smooth stand-in. */
class GradientTest {
  private static final Labels LABELS = new Labels(List.of("yes", "no", Labels.SILENCE));

  @Test
  void gradientsOfAClipEqualFiniteDifferences() {
    check(
        new ClipLoss(LABELS, 0.05),
        List.of(new Target.Clip(0), new Target.Clip(1), new Target.Clip(2)),
        Feedback.ITSELF);
  }

  @Test
  void gradientsOfARecurrentLayerEqualFiniteDifferences() {
    check(
        new ClipLoss(LABELS, 0.05),
        List.of(new Target.Clip(0), new Target.Clip(1), new Target.Clip(2)),
        Feedback.LAYER);
  }

  @Test
  void gradientsOfAStreamEqualFiniteDifferences() {
    int nothing = Target.Stream.NOTHING_ASKED;
    int other = Target.Stream.NO_KEYWORD;
    check(
        new StreamLoss(LABELS, 1),
        List.of(
            new Target.Stream(new int[] {other, other, nothing, 0, 0, 0, nothing}),
            new Target.Stream(new int[] {2, 2, 1, 1, 1}),
            new Target.Stream(new int[] {nothing, 0, 0, other, other, 2, 2, 2, 2})),
        Feedback.ITSELF);
  }

  private static void check(Loss loss, List<Target> targets, Feedback feedback) {
    try (var workers = new Workers(2)) {
      var random = new Random(7);
      int[] shifts1 = {1, 2, 3, 1, 2, 3, 1};
      int[] shifts2 = {1, 2, 3, 4, 1, 2};
      var first =
          new LayerShape(
              5,
              7,
              List.of(new LayerShape.Branch(0, 0), new LayerShape.Branch(2, 0)),
              new int[] {1},
              shifts1,
              new int[] {3, 2, 3, 2, 3, 4, 1},
              feedback,
              3,
              NeuronKind.SPIKING);
      var second =
          new LayerShape(
              7,
              6,
              List.of(
                  new LayerShape.Branch(0, 0),
                  new LayerShape.Branch(1, 1),
                  new LayerShape.Branch(3, 0)),
              new int[] {0, 2},
              shifts2,
              new int[0],
              2);
      var shape = new NetworkShape(List.of(first, second), 3, 1, 2);
      var network = new TrainableNetwork(shape, random, workers, new PlainKernels());
      network.use(Surrogate.SMOOTH);
      connectWithin(network, random);
      var batch = batch(targets, random);
      var quiet = new QuietSteps(batch, 0);
      assertThat(quiet.count()).isPositive();
      var price = new SpikePrices(new float[] {0.01f, 0.02f}, new float[] {0.3f, 0.2f}, quiet);

      network.forward(batch, TrainableNetwork.Statistics.BATCH);
      judge(network, batch, loss);
      network.backward(batch, price, 0f);
      List<float[]> analytic = new ArrayList<>();
      for (Parameter parameter : network.parameters()) {
        analytic.add(parameter.gradient.clone());
      }
      for (int p = 0; p < analytic.size(); p++) {
        Parameter parameter = network.parameters().get(p);
        for (int i = 0; i < parameter.value.length; i++) {
          if (parameter.name().endsWith(".recurrent") && i / 7 == i % 7) {
            assertThat(analytic.get(p)[i]).isZero();
            continue;
          }
          float kept = parameter.value[i];
          float step = 4e-3f;
          parameter.value[i] = kept + step;
          double above = total(network, batch, loss, price);
          parameter.value[i] = kept - step;
          double below = total(network, batch, loss, price);
          parameter.value[i] = kept;
          double numeric = (above - below) / (2 * step);
          assertThat((double) analytic.get(p)[i])
              .as("%s[%d]", parameter.name(), i)
              .isCloseTo(
                  numeric, org.assertj.core.data.Offset.offset(2e-3 + 0.03 * Math.abs(numeric)));
        }
      }
      assertThat(analytic.stream().mapToDouble(GradientTest::size).min().orElse(0)).isPositive();
    }
  }

  /** Recurrent weights begin at 0, where nothing would be seen of what they carry back. */
  private static void connectWithin(TrainableNetwork network, Random random) {
    for (Parameter parameter : network.parameters()) {
      if (parameter.name().endsWith(".recurrent")) {
        for (int i = 0; i < parameter.value.length; i++) {
          parameter.value[i] = 0.2f * (float) random.nextGaussian();
        }
        parameter.holdCut();
      }
    }
  }

  private static double size(float[] gradient) {
    double sum = 0;
    for (float g : gradient) {
      sum += Math.abs(g);
    }
    return sum;
  }

  private static double total(TrainableNetwork network, Batch batch, Loss loss, SpikePrices price) {
    network.forward(batch, TrainableNetwork.Statistics.BATCH);
    double sum = judge(network, batch, loss);
    for (int l = 0; l < price.always().length; l++) {
      for (int row = 0; row < batch.layout().rows(); row++) {
        double each = price.always()[l] + (price.quiet().at(row) ? price.inQuiet()[l] : 0);
        sum += each * network.spikes(l).spikes(row, row + 1);
      }
    }
    return sum;
  }

  private static double judge(TrainableNetwork network, Batch batch, Loss loss) {
    double sum = 0;
    for (int i = 0; i < batch.layout().sequences(); i++) {
      sum +=
          loss.judge(
              network.logits(),
              batch.layout().start(i) * LABELS.count(),
              batch.layout().length(i),
              batch.targets().get(i),
              network.logitGradient());
    }
    return sum;
  }

  private static Batch batch(List<Target> targets, Random random) {
    var layout = new BatchLayout(new int[] {7, 5, 9}, 3, 2);
    var input = new SpikeTrain(5);
    input.clear(layout.rows());
    for (int i = 0; i < layout.sequences(); i++) {
      for (int t = 0; t < layout.length(i); t++) {
        for (int channel = 0; channel < 5; channel++) {
          if (random.nextInt(3) == 0) {
            input.add(layout.start(i) + t, channel, 1 + random.nextInt(3));
          }
        }
      }
    }
    return new Batch(layout, input, targets);
  }
}
