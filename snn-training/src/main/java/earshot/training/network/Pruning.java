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
    int neurons = layer.shape.neurons();
    float[] scale = new float[neurons];
    for (int k = 0; k < neurons; k++) {
      scale[k] = Math.abs(layer.normalisation.foldedScale(k));
    }
    List<float[]> felt = new ArrayList<>();
    int size = 0;
    for (Parameter weights : layer.weights) {
      float[] sizes = new float[weights.value.length];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Math.abs(weights.value[i]) * scale[i % neurons];
      }
      felt.add(sizes);
      size += sizes.length;
    }
    float[] sorted = new float[size];
    int at = 0;
    for (float[] sizes : felt) {
      System.arraycopy(sizes, 0, sorted, at, sizes.length);
      at += sizes.length;
    }
    Arrays.sort(sorted);
    float bar = sorted[Math.min(size - 1, (int) (share * size))];
    for (int b = 0; b < felt.size(); b++) {
      Parameter weights = layer.weights.get(b);
      boolean[] cut = new boolean[weights.value.length];
      for (int i = 0; i < cut.length; i++) {
        cut[i] = felt.get(b)[i] < bar;
      }
      weights.cut(cut);
    }
  }
}
