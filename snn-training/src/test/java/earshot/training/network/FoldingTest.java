package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.reference.ReferenceBackend;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import earshot.training.kernels.Kernels;
import earshot.training.kernels.PlainKernels;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The network that learns against the folded one on the reference backend. A spike takes one step
 * more to each further layer there, so layer l is compared l steps later.
 */
class FoldingTest {
  private static final int INPUTS = 6;
  private static final int STEPS = 400;
  private static final int PADDING = 3;

  private final Workers workers = new Workers(2);

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void aFoldedLayerFiresTheSameSpikes() {
    compare(List.of(layer(INPUTS, 12, new int[] {1}, 3)), new PlainKernels(), Biases.EVERYWHERE);
  }

  @Test
  void aFoldedLayerWithTwoSynapsesFiresTheSameSpikes() {
    compare(List.of(layer(INPUTS, 12, new int[] {0, 2}, 2)), new PlainKernels(), Biases.EVERYWHERE);
  }

  @Test
  void threeFoldedLayersFireTheSameSpikesOneStepLaterEach() {
    compare(three(), new PlainKernels(), Biases.FIRST_LAYER);
  }

  @Test
  void theFastestKernelsFireTheSameSpikes() {
    compare(three(), Kernels.fastest(), Biases.FIRST_LAYER);
  }

  @Test
  void aFoldedRecurrentLayerFiresTheSameSpikes() {
    LayerShape plain = layer(INPUTS, 12, new int[] {1}, 3);
    compare(
        List.of(
            new LayerShape(
                plain.inputs(),
                plain.neurons(),
                plain.branches(),
                plain.synapseShifts(),
                plain.membraneShifts(),
                plain.adaptationShifts(),
                Feedback.LAYER,
                plain.spikeCap(),
                NeuronKind.SPIKING)),
        new PlainKernels(),
        Biases.EVERYWHERE);
  }

  private static List<LayerShape> three() {
    return List.of(
        layer(INPUTS, 12, new int[] {1}, 3),
        layer(12, 9, new int[] {1, 3}, 3),
        layer(9, 7, new int[] {2}, 1));
  }

  /**
   * Which layers have a bias. A later layer with one integrates it while the first spikes are still
   * on their way, so its membranes start otherwise: the one difference that the shift makes.
   */
  private enum Biases {
    EVERYWHERE,
    FIRST_LAYER
  }

  private static LayerShape layer(int inputs, int neurons, int[] synapseShifts, int cap) {
    int[] membranes = new int[neurons];
    for (int k = 0; k < neurons; k++) {
      membranes[k] = 1 + k % 5;
    }
    int[] adaptation = new int[synapseShifts.length == 1 ? neurons : 0];
    Arrays.fill(adaptation, 3);
    int last = synapseShifts.length - 1;
    return new LayerShape(
        inputs,
        neurons,
        List.of(new LayerShape.Branch(0, 0), new LayerShape.Branch(PADDING, last)),
        synapseShifts,
        membranes,
        adaptation,
        cap);
  }

  private void compare(List<LayerShape> layers, Kernels kernels, Biases biases) {
    var random = new Random(11);
    var shape = new NetworkShape(layers, 3, 1, 4);
    var network = new TrainableNetwork(shape, random, workers, kernels);
    var layout = new BatchLayout(new int[] {STEPS}, PADDING, 2);
    var input = new SpikeTrain(INPUTS);
    input.clear(layout.rows());
    byte[][] counts = new byte[STEPS][INPUTS];
    for (int t = 0; t < STEPS; t++) {
      for (int c = 0; c < INPUTS; c++) {
        counts[t][c] = (byte) (random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0);
        if (counts[t][c] != 0) {
          input.add(layout.start(0) + t, c, counts[t][c]);
        }
      }
    }
    var batch = new Batch(layout, input, List.of(new Target.Clip(0)));
    learnStatistics(network, batch, random, biases);

    network.forward(batch, TrainableNetwork.Statistics.RUNNING);

    NetworkDescription folded = new Folding(0.01).fold(network, "test", "desktop");
    TrainableNetwork unfolded = Unfolding.unfold(folded, workers, kernels);
    assertThat(unfolded.shape()).usingRecursiveComparison().isEqualTo(network.shape());
    answersAlike(unfolded, network, batch);
    var goingOn = new TrainableNetwork(shape, random, workers, kernels);
    WarmStart.copy(unfolded, goingOn, () -> batch);
    answersAlike(goingOn, network, batch);
    newWeightsInSize(goingOn);
    SpikingNetwork running = new ReferenceBackend().create(folded);
    var frame = new SpikeFrame(INPUTS);
    int hidden = layers.size();
    int[] fired = new int[hidden];
    for (int t = 0; t < STEPS + hidden; t++) {
      for (int c = 0; c < INPUTS; c++) {
        frame.setCount(c, t < STEPS ? counts[t][c] : 0);
      }
      running.step(frame);
      for (int l = 0; l < hidden; l++) {
        if (t - l >= 0 && t - l < STEPS) {
          fired[l] += sameSpikes(network, running, layout, l, t);
        }
      }
      if (t >= hidden && t - hidden < STEPS) {
        sameLogits(network, running, layout, t, biases);
      }
    }
    assertThat(Arrays.stream(fired).min().orElse(0)).isGreaterThan(STEPS / 2);
  }

  /** What a network goes on from has weights as large as new ones, all of its gain is in gamma. */
  private static void newWeightsInSize(TrainableNetwork network) {
    for (HiddenLayer layer : network.layers()) {
      double squares = 0;
      for (Parameter weights : layer.weights) {
        for (float weight : weights.value) {
          squares += weight * weight;
        }
      }
      int neurons = layer.shape.neurons();
      assertThat(squares).isCloseTo(neurons, Offset.offset(1e-3 * neurons));
    }
  }

  private static void answersAlike(TrainableNetwork other, TrainableNetwork network, Batch batch) {
    other.forward(batch, TrainableNetwork.Statistics.RUNNING);
    int from = batch.layout().start(0) * 3;
    for (int i = from; i < from + STEPS * 3; i++) {
      float expected = network.logits()[i];
      assertThat(other.logits()[i])
          .isCloseTo(expected, Offset.offset(2e-4f * (1 + Math.abs(expected))));
    }
  }

  @Test
  void aNetworkThatNoTrainingWroteIsNotUnfolded() {
    var random = new Random(1);
    var shape = new NetworkShape(List.of(layer(INPUTS, 4, new int[] {1}, 3)), 3, 1, 4);
    NetworkDescription folded =
        new Folding(0.01)
            .fold(
                new TrainableNetwork(shape, random, workers, new PlainKernels()), "odd", "desktop");
    Layer hidden = folded.layers().get(0);
    double[] tau = hidden.tauMemSeconds().clone();
    tau[2] = 0.05;
    var odd =
        new NetworkDescription(
            "odd",
            "desktop",
            INPUTS,
            0.01,
            List.of(
                new Layer(
                    hidden.name(), hidden.synapses(), tau, hidden.bias(), hidden.threshold(), 3),
                folded.layers().get(1)),
            folded.connections());

    assertThatThrownBy(() -> Unfolding.unfold(odd, workers, new PlainKernels()))
        .hasMessage(
            "The network \"odd\" is none that this trainer wrote: a time constant of 0.05 s is no"
                + " power of two times its step of 0.01 s.");
  }

  /** Gathers running statistics, and gives gamma and beta values as training would. */
  private static void learnStatistics(
      TrainableNetwork network, Batch batch, Random random, Biases biases) {
    for (HiddenLayer layer : network.layers()) {
      BatchNormalisation normalisation = layer.normalisation;
      for (int k = 0; k < normalisation.gamma.value.length; k++) {
        normalisation.gamma.value[k] = 0.4f + 0.4f * random.nextFloat();
        normalisation.beta.value[k] = 0.2f * random.nextFloat();
      }
    }
    for (Parameter parameter : network.parameters()) {
      if (parameter.name().endsWith(".recurrent")) {
        for (int i = 0; i < parameter.value.length; i++) {
          parameter.value[i] = 0.1f * (float) random.nextGaussian();
        }
        parameter.holdCut();
      }
    }
    for (int i = 0; i < 50; i++) {
      network.forward(batch, TrainableNetwork.Statistics.BATCH);
    }
    for (int l = 1; l < network.layers().size() && biases == Biases.FIRST_LAYER; l++) {
      BatchNormalisation normalisation = network.layers().get(l).normalisation;
      for (int k = 0; k < normalisation.beta.value.length; k++) {
        normalisation.beta.value[k] -= normalisation.foldedBias(k);
        assertThat(normalisation.foldedBias(k)).isCloseTo(0f, Offset.offset(1e-6f));
      }
    }
    if (biases == Biases.EVERYWHERE) {
      network.readout().bias.value[1] = 0.3f;
    }
  }

  private static int sameSpikes(
      TrainableNetwork network, SpikingNetwork running, BatchLayout layout, int l, int t) {
    SpikeTrain train = network.spikes(l);
    int row = layout.start(0) + t - l;
    float[] expected = new float[train.channels];
    for (int i = 0; i < train.events[row]; i++) {
      int at = row * train.channels + i;
      expected[train.channel[at]] = train.count[at];
    }
    int sum = 0;
    for (int k = 0; k < expected.length; k++) {
      assertThat(running.spikes(l, k))
          .as("layer %d, neuron %d, step %d", l, k, t)
          .isEqualTo((int) expected[k]);
      sum += running.spikes(l, k);
    }
    return sum;
  }

  private static void sameLogits(
      TrainableNetwork network, SpikingNetwork running, BatchLayout layout, int t, Biases biases) {
    int hidden = network.layers().size();
    if (biases == Biases.EVERYWHERE && t < STEPS / 2) {
      return; // the outputs' bias began a step earlier, which a slow membrane takes time to forget
    }
    for (int label = 0; label < 3; label++) {
      float expected = network.logits()[(layout.start(0) + t - hidden) * 3 + label];
      assertThat(running.membrane(hidden, label))
          .as("label %d, step %d", label, t)
          .isCloseTo(expected, Offset.offset(2e-4f * (1 + Math.abs(expected))));
    }
  }
}
