package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.decoder.Labels;
import earshot.dense.DenseDescription;
import earshot.dense.DenseNetwork;
import earshot.spikes.SpikeFrame;
import earshot.training.kernels.Kernels;
import earshot.training.kernels.PlainKernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ordinary neurons: their backward pass, and what they do when they run frame by frame. */
final class DenseLayersTest {
  private static final Labels LABELS = new Labels(List.of("yes", "no", Labels.SILENCE));
  private static final int INPUTS = 5;
  private static final int LONGEST_DELAY = 3;
  private static final int[] LENGTHS = {17, 25, 19};

  private final Workers workers = new Workers(2);
  private final Random random = new Random(7);

  @AfterEach
  void stop() {
    workers.close();
  }

  private TrainableNetwork network(Kernels kernels) {
    var shape =
        new NetworkShape(
            List.of(
                LayerShape.rectified(INPUTS, 7, List.of(0, 1, LONGEST_DELAY)),
                LayerShape.rectified(7, 6, List.of(2, 0))),
            3,
            1,
            3);
    return new TrainableNetwork(shape, random, workers, kernels);
  }

  private Batch batch() {
    var layout = new BatchLayout(LENGTHS, LONGEST_DELAY, 2);
    var input = new SpikeTrain(INPUTS);
    input.clear(layout.rows());
    for (int i = 0; i < layout.sequences(); i++) {
      for (int t = 0; t < layout.length(i); t++) {
        for (int channel = 0; channel < INPUTS; channel++) {
          if (random.nextInt(3) == 0) {
            input.add(layout.start(i) + t, channel, 1 + random.nextInt(3));
          }
        }
      }
    }
    List<Target> targets = List.of(new Target.Clip(0), new Target.Clip(1), new Target.Clip(2));
    return new Batch(layout, input, targets);
  }

  private static double loss(TrainableNetwork network, Batch batch) {
    var rule = new ClipLoss(LABELS, 0.05);
    network.forward(batch, TrainableNetwork.Statistics.BATCH);
    double sum = 0;
    for (int i = 0; i < LENGTHS.length; i++) {
      int offset = batch.layout().start(i) * LABELS.count();
      Target target = batch.targets().get(i);
      sum += rule.judge(network.logits(), offset, LENGTHS[i], target, network.logitGradient());
    }
    return sum;
  }

  /**
   * Where two steps of different size disagree there is a kink between them; few may be left out.
   */
  @Test
  void gradientsEqualFiniteDifferencesWhereThereIsNoKink() {
    var network = network(new PlainKernels());
    Batch batch = batch();
    loss(network, batch);
    network.backward(batch, new SpikePrices(new float[2], new float[2], new QuietSteps(batch)), 0f);
    List<float[]> analytic = new ArrayList<>();
    network.parameters().forEach(parameter -> analytic.add(parameter.gradient.clone()));
    int compared = 0;
    int all = 0;
    for (int p = 0; p < analytic.size(); p++) {
      Parameter parameter = network.parameters().get(p);
      for (int i = 0; i < parameter.value.length; i++) {
        double wide = difference(network, batch, parameter, i, 4e-3f);
        double narrow = difference(network, batch, parameter, i, 2e-3f);
        all++;
        if (Math.abs(wide - narrow) < 1e-3 + 0.01 * Math.abs(wide)) {
          compared++;
          assertThat((double) analytic.get(p)[i])
              .as("%s[%d]", parameter.name(), i)
              .isCloseTo(narrow, within(3e-3 + 0.03 * Math.abs(narrow)));
        }
      }
    }
    assertThat(compared).isGreaterThan(all * 3 / 4);
    assertThat(network.parameters().get(0).gradient).isNotEqualTo(new float[INPUTS * 7]);
  }

  private static double difference(
      TrainableNetwork network, Batch batch, Parameter parameter, int i, float step) {
    float kept = parameter.value[i];
    parameter.value[i] = kept + step;
    double above = loss(network, batch);
    parameter.value[i] = kept - step;
    double below = loss(network, batch);
    parameter.value[i] = kept;
    return (above - below) / (2 * step);
  }

  @Test
  void whatRunsFrameByFrameEqualsWhatLearnt() {
    var network = network(Kernels.fastest());
    Batch batch = batch();
    for (int i = 0; i < 100; i++) {
      network.forward(batch, TrainableNetwork.Statistics.BATCH);
    }
    for (Parameter parameter : network.parameters()) {
      if (parameter.name().endsWith("beta") || parameter.name().equals("readout.b")) {
        for (int k = 0; k < parameter.value.length; k++) {
          parameter.value[k] = 0.2f * (float) random.nextGaussian();
        }
      }
    }
    network.forward(batch, TrainableNetwork.Statistics.RUNNING);
    DenseDescription folded = new DenseFolding(0.01).fold(network, "test");
    var running = new DenseNetwork(folded);
    float largest = 0f;
    for (int i = 0; i < LENGTHS.length; i++) {
      running.reset();
      for (int t = 0; t < LENGTHS[i]; t++) {
        int row = batch.layout().start(i) + t;
        var frame = new SpikeFrame(INPUTS);
        batch.input().forEach(row, (channel, count) -> frame.setCount(channel, (int) count));
        running.step(frame);
        for (int label = 0; label < 3; label++) {
          float expected = network.logits()[row * 3 + label];
          assertThat(running.membrane(2, label)).isCloseTo(expected, within(1e-4f));
          largest = Math.max(largest, Math.abs(expected));
        }
      }
    }
    assertThat(largest).isGreaterThan(1f);
  }

  @Test
  void anOperationIsAWeightInAStep() {
    var network = network(new PlainKernels());
    Batch batch = batch();
    network.forward(batch, TrainableNetwork.Statistics.BATCH);

    int weights = 3 * INPUTS * 7 + 2 * 7 * 6 + 6 * 3;
    assertThat(network.operations(batch)).isEqualTo((17.0 + 25 + 19) * weights);
  }
}
