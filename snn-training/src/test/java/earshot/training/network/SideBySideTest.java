package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.network.NetworkDescription;
import earshot.reference.ReferenceBackend;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import earshot.training.kernels.Kernels;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Networks that lie side by side. */
final class SideBySideTest {
  private static final int INPUTS = 6;
  private static final int LABELS = 3;
  private static final int STEPS = 120;

  private static NetworkShape shape(int readoutMembraneShift) {
    List<LayerShape.Branch> branches =
        List.of(new LayerShape.Branch(0, 0), new LayerShape.Branch(3, 0));
    return new NetworkShape(
        List.of(
            new LayerShape(
                INPUTS,
                4,
                branches,
                new int[] {1},
                new int[] {1, 2, 3, 1},
                new int[] {3, 3, 4, 4},
                3),
            new LayerShape(
                4,
                5,
                branches,
                new int[] {1},
                new int[] {1, 2, 3, 1, 2},
                new int[] {3, 4, 3, 4, 3},
                3)),
        LABELS,
        1,
        readoutMembraneShift);
  }

  private static NetworkDescription part(long seed, int readoutMembraneShift) {
    try (var workers = new Workers(1)) {
      var random = new SplittableRandom(seed);
      var network =
          new TrainableNetwork(shape(readoutMembraneShift), random, workers, Kernels.fastest());
      for (HiddenLayer layer : network.layers()) {
        for (Parameter parameter : layer.weights) {
          for (int i = 0; i < parameter.value.length; i++) {
            parameter.value[i] += (float) random.nextDouble(0.5);
          }
        }
      }
      for (int i = 0; i < LABELS; i++) {
        network.readout().bias.value[i] = (float) random.nextDouble(-1, 1);
      }
      return new Folding(0.01).fold(network, "part " + seed, "desktop");
    }
  }

  /** The outputs after every step of the same noise. */
  private static double[][] answers(NetworkDescription description) {
    return answers(description, 9);
  }

  private static double[][] answers(NetworkDescription description, long noise) {
    SpikingNetwork network = new ReferenceBackend().create(description);
    var random = new SplittableRandom(noise);
    var frame = new SpikeFrame(INPUTS);
    double[][] outputs = new double[STEPS][LABELS];
    for (int t = 0; t < STEPS; t++) {
      frame.clear();
      for (int c = 0; c < INPUTS; c++) {
        frame.setCount(c, random.nextInt(3));
      }
      network.step(frame);
      for (int k = 0; k < LABELS; k++) {
        outputs[t][k] = network.membrane(network.layers() - 1, k);
      }
    }
    return outputs;
  }

  @Test
  void outputsAreTheMeanOfThoseOfTheParts() {
    NetworkDescription a = part(1, 4);
    NetworkDescription b = part(2, 4);

    double[][] together = answers(SideBySide.of(List.of(a, b)));

    double[][] ofA = answers(a);
    double[][] ofB = answers(b);
    for (int t = 0; t < STEPS; t++) {
      for (int k = 0; k < LABELS; k++) {
        assertThat(together[t][k]).isCloseTo((ofA[t][k] + ofB[t][k]) / 2, within(1e-4));
      }
    }
    // What is compared comes from spikes through all layers, not from biases alone.
    assertThat(answers(a, 10)[STEPS - 1]).isNotEqualTo(ofA[STEPS - 1]);
    assertThat(answers(b, 10)[STEPS - 1]).isNotEqualTo(ofB[STEPS - 1]);
  }

  @Test
  void whatIsLearntOnAfterwardsHasTheShapeOfBoth() {
    NetworkDescription together = SideBySide.of(List.of(part(1, 4), part(2, 4)));

    try (var workers = new Workers(1)) {
      NetworkShape unfolded = Unfolding.unfold(together, workers, Kernels.fastest()).shape();
      NetworkShape twice = shape(4).times(2);
      assertThat(unfolded.layers().get(0).fits(twice.layers().get(0))).isTrue();
      assertThat(unfolded.layers().get(1).fits(twice.layers().get(1))).isTrue();
    }
  }

  @Test
  void onePartAloneIsItself() {
    NetworkDescription a = part(1, 4);

    assertThat(SideBySide.of(List.of(a))).isSameAs(a);
  }

  @Test
  void outputsOfOtherTimeConstantsAreRefusedWithBoth() {
    List<NetworkDescription> parts = List.of(part(1, 4), part(2, 5));

    assertThatThrownBy(() -> SideBySide.of(parts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outputs of [0.02] and 0.32 s")
        .hasMessageContaining("outputs of [0.02] and 0.16 s");
  }
}
