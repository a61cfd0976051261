package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * Ordinary artificial neurons without a state, for comparison: n = max(0, x) in every step, x being
 * the normalised current as in {@link SpikingNeurons}. Their answers travel as spikes do, as lists
 * of what is not 0, with the answer as the count.
 */
final class RectifiedNeurons implements Neurons {
  private final BatchNormalisation normalisation;
  private final int neurons;

  RectifiedNeurons(BatchNormalisation normalisation, int neurons) {
    this.normalisation = normalisation;
    this.neurons = neurons;
    Arrays.fill(normalisation.gamma.value, 1f);
  }

  @Override
  public void prepare(BatchLayout layout) {}

  @Override
  public void fire(
      BatchLayout layout,
      int shard,
      float[] current,
      SpikeTrain out,
      Surrogate surrogate,
      Kernels kernels) {
    float[] mean = normalisation.mean;
    float[] inverseDeviation = normalisation.inverseDeviation;
    float[] gamma = normalisation.gamma.value;
    float[] beta = normalisation.beta.value;
    float[] answer = new float[neurons];
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      for (int t = 0; t < layout.length(i); t++) {
        int row = layout.start(i) + t;
        int at = row * neurons;
        for (int k = 0; k < neurons; k++) {
          float normal = (current[at + k] - mean[k]) * inverseDeviation[k];
          current[at + k] = normal;
          answer[k] = gamma[k] * normal + beta[k];
        }
        for (int k = 0; k < neurons; k++) {
          if (answer[k] > 0f) {
            out.add(row, k, answer[k]);
          }
        }
      }
    }
  }

  @Override
  public void back(
      BatchLayout layout,
      int shard,
      float[] gradient,
      float[] normalised,
      Surrogate surrogate,
      Kernels kernels) {
    double[] sums = normalisation.emptySums(shard);
    float[] gamma = normalisation.gamma.value;
    float[] beta = normalisation.beta.value;
    float[] sum = new float[neurons];
    float[] products = new float[neurons];
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      for (int t = 0; t < layout.length(i); t++) {
        int at = (layout.start(i) + t) * neurons;
        for (int k = 0; k < neurons; k++) {
          boolean silent = gamma[k] * normalised[at + k] + beta[k] <= 0f;
          gradient[at + k] = silent ? 0f : gradient[at + k];
        }
        kernels.accumulate(gradient, normalised, at, sum, products);
      }
      BatchNormalisation.moveInto(sums, sum, products);
    }
  }

  @Override
  public void settleGradients() {}

  /** An answer without input is no cost: these neurons cost the same whatever they answer. */
  @Override
  public void hush(float price) {}

  @Override
  public int restless() {
    return 0;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public void keepInBounds() {}
}
