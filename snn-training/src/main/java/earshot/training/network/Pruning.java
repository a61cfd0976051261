package earshot.training.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the smallest weights away while the network learns on, because every weight that is not 0
 * costs an operation for every spike (gradual magnitude pruning, Zhu and Gupta 2017). A weight is
 * measured as the neuron feels it, after normalisation.
 *
 * <p>What is cut is exactly 0 and stays so; a checkpoint needs to know no more.
 */
public final class Pruning {
  private final List<HiddenLayer> layers;

  /** Makes one for a network. */
  public Pruning(TrainableNetwork network) {
    layers = network.layers();
  }

  /**
   * The share that is cut in an epoch on the way to {@code last}: fast at first, slowly at the end,
   * as 1 - (1 - x)^3.
   *
   * @param last the share at the end, 0 to 1
   * @param epoch numbered from 0
   * @param from the first epoch in which weights are cut
   * @param to the epoch from which on the share stays
   */
  public static double share(double last, int epoch, int from, int to) {
    if (epoch < from) {
      return 0;
    }
    double left = 1 - Math.min(1, (epoch - from + 1.0) / Math.max(1, to - from));
    return last * (1 - left * left * left);
  }

  /**
   * Cuts the smallest weights of every layer.
   *
   * @param shares by layer, 0 to 1
   */
  public void cut(List<Double> shares) {
    for (int l = 0; l < layers.size(); l++) {
      cut(layers.get(l), shares.get(l));
    }
  }

  private static void cut(HiddenLayer layer, double share) {
    if (share <= 0) {
      return;
    }
    List<Matrix> matrices = matrices(layer);
    float[] sorted = new float[matrices.stream().mapToInt(Matrix::open).sum()];
    int at = 0;
    for (Matrix matrix : matrices) {
      for (int i = 0; i < matrix.felt.length; i++) {
        if (!matrix.absent[i]) {
          sorted[at++] = matrix.felt[i];
        }
      }
    }
    Arrays.sort(sorted);
    float bar = sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    for (Matrix matrix : matrices) {
      boolean[] cut = matrix.absent.clone();
      for (int i = 0; i < cut.length; i++) {
        cut[i] |= matrix.felt[i] < bar;
      }
      matrix.weights.cut(cut);
    }
  }

  /** All weights that reach the layer's neurons, by what the neurons feel of them. */
  private static List<Matrix> matrices(HiddenLayer layer) {
    int neurons = layer.shape.neurons();
    float[] scale = new float[neurons];
    for (int k = 0; k < neurons; k++) {
      scale[k] = Math.abs(layer.normalisation.foldedScale(k));
    }
    List<Matrix> matrices = new ArrayList<>();
    for (Parameter weights : layer.weights) {
      matrices.add(Matrix.of(weights, scale, new boolean[weights.value.length]));
    }
    if (layer.population instanceof SpikingNeurons spiking) {
      // These are added behind the normalisation, so nothing scales them.
      float[] ones = new float[neurons];
      Arrays.fill(ones, 1f);
      spiking.recurrence.ifPresent(
          others -> matrices.add(Matrix.of(others.weight, ones, others.diagonal())));
    }
    return matrices;
  }

  /**
   * A matrix of which some weights are to be cut.
   *
   * @param weights that it holds; the target neuron changes fastest
   * @param felt how large each is to its neuron
   * @param absent which it never has
   */
  private record Matrix(Parameter weights, float[] felt, boolean[] absent) {
    static Matrix of(Parameter weights, float[] scale, boolean[] absent) {
      float[] felt = new float[weights.value.length];
      for (int i = 0; i < felt.length; i++) {
        felt[i] = Math.abs(weights.value[i]) * scale[i % scale.length];
      }
      return new Matrix(weights, felt, absent);
    }

    int open() {
      int count = 0;
      for (boolean none : absent) {
        count += none ? 0 : 1;
      }
      return count;
    }
  }
}
