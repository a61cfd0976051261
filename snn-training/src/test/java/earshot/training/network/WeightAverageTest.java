package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.training.kernels.PlainKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WeightAverageTest {
  private static TrainableNetwork network(Workers workers) {
    var layer =
        new LayerShape(
            6, 8, List.of(new LayerShape.Branch(0, 0)), new int[] {1}, new int[8], new int[0], 3);
    return new TrainableNetwork(
        new NetworkShape(List.of(layer), 3, 1, 2), new Random(5), workers, new PlainKernels());
  }

  private static List<float[]> values(TrainableNetwork network) {
    List<float[]> all = new ArrayList<>();
    network.statistics().forEach(values -> all.add(values.clone()));
    network.parameters().forEach(parameter -> all.add(parameter.value().clone()));
    return all;
  }

  private static void fill(TrainableNetwork network, float value) {
    network.statistics().forEach(values -> Arrays.fill(values, value));
    network.parameters().forEach(parameter -> Arrays.fill(parameter.value(), value));
  }

  @Test
  void aStepCountsLessByTheNumberOfStepsSinceExponentially() {
    try (var workers = new Workers(1)) {
      TrainableNetwork network = network(workers);
      var average = new WeightAverage(network, 4);
      for (int step = 0; step < 1000; step++) {
        fill(network, step == 990 ? 1f : 0f);
        average.take(step);
      }

      average.swap();

      double expected = (1 - Math.exp(-1 / 4.0)) * Math.exp(-9 / 4.0);
      for (float[] values : values(network)) {
        for (float value : values) {
          assertThat(value).isCloseTo((float) expected, within(1e-6f));
        }
      }
    }
  }

  @Test
  void theFirstStepIsAllOfTheAverage() {
    try (var workers = new Workers(1)) {
      TrainableNetwork network = network(workers);
      var average = new WeightAverage(network, 1e6);
      List<float[]> first = values(network);
      average.take(0);
      fill(network, 7f);

      average.swap();

      assertThat(values(network)).usingRecursiveComparison().isEqualTo(first);
    }
  }

  @Test
  void swappedTwiceAllIsAsBefore() {
    try (var workers = new Workers(1)) {
      TrainableNetwork network = network(workers);
      var average = new WeightAverage(network, 5);
      List<float[]> before = values(network);

      average.swap();
      assertThat(values(network)).usingRecursiveComparison().isNotEqualTo(before);
      average.swap();

      assertThat(values(network)).usingRecursiveComparison().isEqualTo(before);
    }
  }

  @Test
  void whatIsCutFromTheNetworkIsCutFromTheAverage() {
    try (var workers = new Workers(1)) {
      TrainableNetwork network = network(workers);
      var average = new WeightAverage(network, 5);
      average.take(0);
      new Pruning(network).cut(List.of(0.5));
      float[] cut = network.parameters().get(0).value().clone();

      average.holdCut();
      average.swap();

      assertThat(network.parameters().get(0).value()).isEqualTo(cut);
    }
  }
}
