package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.training.kernels.PlainKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PruningTest {
  private static TrainableNetwork network(Workers workers) {
    var layer =
        new LayerShape(
            10,
            20,
            List.of(new LayerShape.Branch(0, 0), new LayerShape.Branch(2, 0)),
            new int[] {1},
            new int[20],
            new int[0],
            3);
    return new TrainableNetwork(
        new NetworkShape(List.of(layer), 3, 1, 2), new Random(5), workers, new PlainKernels());
  }

  private static double shareOfZeros(TrainableNetwork network) {
    int zeros = 0;
    int all = 0;
    for (Parameter weights : network.layers().get(0).weights) {
      for (float value : weights.value) {
        zeros += value == 0f ? 1 : 0;
        all++;
      }
    }
    return zeros / (double) all;
  }

  @Test
  void theShareGrowsFromNothingToTheLastAndStays() {
    assertThat(Pruning.share(0.8, 3, 4, 10)).isZero();
    double before = 0;
    for (int epoch = 4; epoch < 10; epoch++) {
      double now = Pruning.share(0.8, epoch, 4, 10);
      assertThat(now).isGreaterThan(before);
      before = now;
    }
    assertThat(Pruning.share(0.8, 9, 4, 10)).isEqualTo(0.8);
    assertThat(Pruning.share(0.8, 30, 4, 10)).isEqualTo(0.8);
  }

  @Test
  void theSmallestWeightsAreCutAndTheOthersLeftAlone() {
    try (var workers = new Workers(1)) {
      TrainableNetwork network = network(workers);
      List<float[]> before = new ArrayList<>();
      network.layers().get(0).weights.forEach(weights -> before.add(weights.value.clone()));

      new Pruning(network).cut(List.of(0.6));

      assertThat(shareOfZeros(network)).isCloseTo(0.6, within(0.01));
      float largestCut = 0;
      float smallestKept = Float.MAX_VALUE;
      for (int b = 0; b < before.size(); b++) {
        float[] now = network.layers().get(0).weights.get(b).value;
        for (int i = 0; i < now.length; i++) {
          float size = Math.abs(before.get(b)[i]);
          if (now[i] == 0f) {
            largestCut = Math.max(largestCut, size);
          } else {
            assertThat(now[i]).isEqualTo(before.get(b)[i]);
            smallestKept = Math.min(smallestKept, size);
          }
        }
      }
      assertThat(largestCut).isLessThanOrEqualTo(smallestKept);
    }
  }

  @Test
  void whatIsCutStaysCutWhileTheNetworkLearns() {
    try (var workers = new Workers(1)) {
      TrainableNetwork network = network(workers);
      new Pruning(network).cut(List.of(0.6));
      var optimiser = new Optimiser(0.001, 5, Optimiser.Matrices.ADAM, workers, new PlainKernels());
      for (Parameter parameter : network.parameters()) {
        Arrays.fill(parameter.gradient, 0.3f);
      }
      for (int step = 0; step < 10; step++) {
        optimiser.step(network.parameters(), 0.01);
      }
      assertThat(shareOfZeros(network)).isCloseTo(0.6, within(0.01));
    }
  }

  @Test
  void neuronsThatFireUnaskedAreHushedAndOthersAreNot() {
    try (var workers = new Workers(1)) {
      TrainableNetwork network = network(workers);
      BatchNormalisation normalisation = network.layers().get(0).normalisation;
      Arrays.fill(normalisation.beta.value, 0f);
      normalisation.beta.value[3] = 2f; // shift 0: the membrane rests at the bias
      normalisation.runningMean[7] = -4f;
      assertThat(network.restless()).isEqualTo(2);
      var optimiser = new Optimiser(0, 5, Optimiser.Matrices.ADAM, workers, new PlainKernels());
      for (int step = 0; step < 400; step++) {
        Arrays.fill(normalisation.beta.gradient, 0f);
        Arrays.fill(normalisation.gamma.gradient, 0f);
        network.layers().get(0).population.hush(0.01f);
        optimiser.step(network.parameters(), 0.01);
      }
      assertThat(network.restless()).isZero();
      assertThat(normalisation.beta.value[0]).isZero();
      assertThat(normalisation.gamma.value[0]).isEqualTo(0.5f);
    }
  }

  @Test
  void roundedWeightsHaveFewLevelsAndAreGivenBackToTheBit() {
    try (var workers = new Workers(1)) {
      TrainableNetwork network = network(workers);
      List<float[]> before = new ArrayList<>();
      network.parameters().forEach(parameter -> before.add(parameter.value.clone()));
      var rounded = new RoundedWeights(network);

      rounded.round();

      Parameter weights = network.layers().get(0).weights.get(0);
      float[] was = before.get(0);
      int changed = 0;
      for (int i = 0; i < was.length; i++) {
        int neuron = i % 20;
        float largest = 0;
        for (Parameter branch : network.layers().get(0).weights) {
          for (int j = neuron; j < was.length; j += 20) {
            largest = Math.max(largest, Math.abs(branch.value[j]));
          }
        }
        float step = largest / 127;
        assertThat(weights.value[i] / step)
            .isCloseTo(Math.round(weights.value[i] / step), within(1e-3f));
        assertThat(weights.value[i]).isCloseTo(was[i], within(0.51f * step));
        changed += weights.value[i] == was[i] ? 0 : 1;
      }
      assertThat(changed).isGreaterThan(100);

      rounded.restore();

      for (int p = 0; p < before.size(); p++) {
        assertThat(network.parameters().get(p).value).containsExactly(before.get(p));
      }
    }
  }

  @Test
  void recurrentWeightsAreCutAmongTheOthersAndTheirDiagonalStaysEmpty() {
    try (var workers = new Workers(1)) {
      var layer =
          new LayerShape(
              10,
              20,
              List.of(new LayerShape.Branch(0, 0)),
              new int[] {1},
              new int[20],
              shifts(20, 3),
              Feedback.LAYER,
              3,
              NeuronKind.SPIKING);
      var network =
          new TrainableNetwork(
              new NetworkShape(List.of(layer), 3, 1, 2),
              new Random(5),
              workers,
              new PlainKernels());
      Parameter below = network.layers().get(0).weights.get(0);
      Parameter within =
          network.parameters().stream()
              .filter(parameter -> parameter.name().endsWith(".recurrent"))
              .findFirst()
              .orElseThrow();
      float felt = network.layers().get(0).normalisation.foldedScale(0);
      Arrays.fill(below.value, 1f / felt);
      for (int i = 0; i < within.value.length; i++) {
        within.value[i] = i / 20 == 5 ? 2f : 0.001f * (i + 1);
      }
      within.holdCut();

      new Pruning(network).cut(List.of(0.5));

      // 200 weights from below and 380 within: half are the 290 smallest, all of them within.
      int cut = 0;
      for (int i = 0; i < within.value.length; i++) {
        if (i / 20 != i % 20) {
          cut += within.value[i] == 0f ? 1 : 0;
        }
      }
      assertThat(cut).isEqualTo(290);
      assertThat(below.value).doesNotContain(0f);
      Arrays.fill(within.value, 7f);
      within.holdCut();
      assertThat(within.value[0]).as("the diagonal").isZero();
      assertThat(within.value[20 * 5 + 1]).isEqualTo(7f);
    }
  }

  private static int[] shifts(int count, int shift) {
    int[] shifts = new int[count];
    Arrays.fill(shifts, shift);
    return shifts;
  }
}
