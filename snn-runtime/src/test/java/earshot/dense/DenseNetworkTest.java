package earshot.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.spikes.SpikeFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DenseNetworkTest {
  private static final int INPUTS = 5;
  private static final int STEPS = 60;
  private static final double STEP_SECONDS = 0.01;

  private final DenseDescription description = small(new Random(3));
  private final int[][] spikes = spikes(new Random(4));
  @TempDir private Path folder;

  private static DenseDescription small(Random random) {
    return new DenseDescription(
        "small",
        INPUTS,
        STEP_SECONDS,
        List.of(
            new DenseLayer(
                "one", INPUTS, new int[] {0, 1, 3}, some(random, 3 * 5 * 4), some(random, 4)),
            new DenseLayer("two", 4, new int[] {2, 0}, some(random, 2 * 4 * 6), some(random, 6))),
        new DenseReadout(
            6, some(random, 6 * 3), some(random, 3), 2 * STEP_SECONDS, 8 * STEP_SECONDS));
  }

  private static float[] some(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (0.5 * random.nextGaussian());
    }
    return values;
  }

  private static int[][] spikes(Random random) {
    int[][] spikes = new int[STEPS][INPUTS];
    for (int[] step : spikes) {
      for (int c = 0; c < INPUTS; c++) {
        step[c] = Math.max(0, random.nextInt(7) - 3);
      }
    }
    return spikes;
  }

  private static void step(DenseNetwork network, int[] counts) {
    var frame = new SpikeFrame(INPUTS);
    for (int c = 0; c < INPUTS; c++) {
      frame.setCount(c, counts[c]);
    }
    network.step(frame);
  }

  /** A layer's answers by its formula, over all steps at once. */
  private static double[][] answers(DenseLayer layer, double[][] below) {
    double[][] answers = new double[STEPS][layer.neurons()];
    for (int t = 0; t < STEPS; t++) {
      for (int k = 0; k < layer.neurons(); k++) {
        double sum = layer.bias()[k];
        for (int tap = 0; tap < layer.delaySteps().length; tap++) {
          int then = t - layer.delaySteps()[tap];
          for (int j = 0; then >= 0 && j < layer.inputs(); j++) {
            int at = (tap * layer.inputs() + j) * layer.neurons() + k;
            sum += layer.weights()[at] * below[then][j];
          }
        }
        answers[t][k] = Math.max(0, sum);
      }
    }
    return answers;
  }

  @Test
  void everyAnswerEqualsTheFormula() {
    double[][] input = new double[STEPS][INPUTS];
    for (int t = 0; t < STEPS; t++) {
      for (int c = 0; c < INPUTS; c++) {
        input[t][c] = spikes[t][c];
      }
    }
    double[][] one = answers(description.layers().get(0), input);
    double[][] two = answers(description.layers().get(1), one);
    DenseReadout readout = description.readout();
    double[] current = new double[3];
    double[] output = new double[3];
    var network = new DenseNetwork(description);
    for (int t = 0; t < STEPS; t++) {
      step(network, spikes[t]);
      for (int k = 0; k < 6; k++) {
        assertThat((double) network.membrane(1, k)).isCloseTo(two[t][k], within(1e-4));
      }
      for (int label = 0; label < 3; label++) {
        double sum = current[label];
        for (int j = 0; j < 6; j++) {
          sum += readout.weights()[j * 3 + label] * two[t][j];
        }
        current[label] = 0.5 * sum;
        output[label] = 0.875 * output[label] + current[label] + readout.bias()[label];
        assertThat((double) network.membrane(2, label)).isCloseTo(output[label], within(1e-3));
      }
    }
  }

  @Test
  void everyWeightCountsInEveryStepAndThoseWithoutInputAreNotEffective() {
    var network = new DenseNetwork(description);
    int weights = 3 * 5 * 4 + 2 * 4 * 6 + 6 * 3;
    for (int[] counts : spikes) {
      step(network, counts);
    }
    assertThat(network.counts().synapticOperations).isEqualTo((long) STEPS * weights);
    assertThat(network.counts().effectiveMultiplyAccumulates)
        .isPositive()
        .isLessThan(network.counts().synapticOperations);
    assertThat(network.counts().hiddenSpikes).isZero();
    assertThat(description.parameters()).isEqualTo(weights + 4 + 6 + 3);
  }

  @Test
  void afterAResetNothingIsRemembered() {
    var network = new DenseNetwork(description);
    var fresh = new DenseNetwork(description);
    for (int[] counts : spikes) {
      step(network, counts);
    }
    network.reset();
    for (int t = 0; t < 10; t++) {
      step(network, spikes[t]);
      step(fresh, spikes[t]);
      assertThat(network.membrane(2, 1)).isEqualTo(fresh.membrane(2, 1));
    }
    assertThat(network.counts()).usingRecursiveComparison().isEqualTo(fresh.counts());
  }

  @Test
  void aNetworkThatIsWrittenIsReadAgainToTheBit() throws IOException {
    Path file = folder.resolve("dense.json");
    DenseFile.write(description, file);
    assertThat(DenseFile.read(file)).usingRecursiveComparison().isEqualTo(description);
  }

  @Test
  void aFileWithAWeightTooFewIsRefusedWithBothNumbers() throws IOException {
    Path file = folder.resolve("dense.json");
    DenseFile.write(description, file);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"weights\" : \\[ [^,]*,", "\"weights\" : ["));
    assertThatThrownBy(() -> DenseFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The network %s cannot be used: The layer 'one' has 59 weights; its shape needs 60.",
            file);
  }

  @Test
  void aFileThatIsNoNetworkIsRefusedByName() throws IOException {
    for (String text : List.of("", "null", "[]", "{ \"format\" : ", "{\"format\":\"x\"}")) {
      Path file = Files.writeString(folder.resolve("dense.json"), text);
      assertThatThrownBy(() -> DenseFile.read(file))
          .as(text)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString());
    }
  }
}
