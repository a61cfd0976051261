package earshot.training.network;

import java.util.Arrays;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015) of what a layer's neurons sum up, over all steps of
 * a batch: x = gamma (z - mean z) / sd z + beta. Shards gather sums, in any order; settling adds
 * them up in the order of the shards, so that any number of threads gives the same numbers.
 */
final class BatchNormalisation {
  private static final float VARIANCE_FLOOR = 1e-5f;
  private static final float MOMENTUM = 0.05f;

  final Parameter gamma;
  final Parameter beta;
  final float[] runningMean;
  final float[] runningVariance;
  final float[] mean; // in use
  final float[] inverseDeviation; // in use
  private final int neurons;
  private double[][] partialSums = new double[0][]; // by shard, (2 neurons)

  BatchNormalisation(String name, int neurons) {
    this.neurons = neurons;
    gamma = new Parameter(name + ".gamma", neurons, Parameter.Decay.KEPT);
    beta = new Parameter(name + ".beta", neurons, Parameter.Decay.KEPT);
    Arrays.fill(gamma.value, 0.5f);
    runningMean = new float[neurons];
    runningVariance = new float[neurons];
    Arrays.fill(runningVariance, 1f);
    mean = new float[neurons];
    inverseDeviation = new float[neurons];
  }

  void prepare(int shards) {
    if (partialSums.length != shards) {
      partialSums = new double[shards][2 * neurons];
    }
  }

  /** The sums of a shard, emptied: z, then z squared; on the way back dL/dx, then x dL/dx. */
  double[] emptySums(int shard) {
    double[] sums = partialSums[shard];
    Arrays.fill(sums, 0);
    return sums;
  }

  /**
   * Moves sums over one sequence into those of a shard, which are of double precision.
   *
   * @param sums of the shard (2 neurons)
   * @param first what goes into the first half, then 0 (neurons)
   * @param second what goes into the second half, then 0 (neurons)
   */
  static void moveInto(double[] sums, float[] first, float[] second) {
    int neurons = first.length;
    for (int k = 0; k < neurons; k++) {
      sums[k] += first[k];
      sums[neurons + k] += second[k];
    }
    Arrays.fill(first, 0f);
    Arrays.fill(second, 0f);
  }

  /** Settles mean and deviation of the batch. */
  void useBatch(int steps) {
    double rows = steps;
    for (int k = 0; k < neurons; k++) {
      double average = total(k) / rows;
      double variance = Math.max(0, total(neurons + k) / rows - average * average);
      mean[k] = (float) average;
      inverseDeviation[k] = (float) (1 / Math.sqrt(variance + VARIANCE_FLOOR));
      runningMean[k] += MOMENTUM * (mean[k] - runningMean[k]);
      runningVariance[k] += MOMENTUM * ((float) variance - runningVariance[k]);
    }
  }

  /** Takes mean and deviation from what was gathered in training. */
  void useRunning() {
    for (int k = 0; k < neurons; k++) {
      mean[k] = runningMean[k];
      inverseDeviation[k] = (float) (1 / Math.sqrt(runningVariance[k] + VARIANCE_FLOOR));
    }
  }

  /** Gradients of gamma and beta; their means are what the normalisation's own gradient needs. */
  void settleGradients() {
    for (int k = 0; k < neurons; k++) {
      beta.gradient[k] = (float) total(k);
      gamma.gradient[k] = (float) total(neurons + k);
    }
  }

  /**
   * Pushes neurons that would fire without any input below that: adds to the gradients of beta and
   * gamma what lowers the folded bias, where it is above {@code largest}.
   *
   * @param largest folded bias (neurons)
   * @param price of the excess, per unit
   */
  void hush(float[] largest, float price) {
    for (int k = 0; k < neurons; k++) {
      if (foldedBias(k) > largest[k]) {
        beta.gradient[k] += price;
        gamma.gradient[k] -=
            price * runningMean[k] / (float) Math.sqrt(runningVariance[k] + VARIANCE_FLOOR);
      }
    }
  }

  private double total(int index) {
    double sum = 0;
    for (double[] partial : partialSums) {
      sum += partial[index];
    }
    return sum;
  }

  /**
   * Turns dL/dx into dL/dz, in place.
   *
   * @param gradient (rows, neurons)
   * @param normalised (rows, neurons)
   * @param from index of the first element
   * @param to one behind the last
   * @param steps of the whole batch
   */
  void back(float[] gradient, float[] normalised, int from, int to, int steps) {
    float rows = steps;
    float[] scale = new float[neurons];
    float[] meanGradient = new float[neurons];
    float[] meanProduct = new float[neurons];
    for (int k = 0; k < neurons; k++) {
      scale[k] = gamma.value[k] * inverseDeviation[k];
      meanGradient[k] = beta.gradient[k] / rows;
      meanProduct[k] = gamma.gradient[k] / rows;
    }
    for (int at = from; at < to; at += neurons) {
      for (int k = 0; k < neurons; k++) {
        gradient[at + k] =
            scale[k] * (gradient[at + k] - meanGradient[k] - normalised[at + k] * meanProduct[k]);
      }
    }
  }

  /** Adds mean and mean square of the last batch to sums (2 neurons). */
  void addMoments(double[] moments, int steps) {
    for (int i = 0; i < moments.length; i++) {
      moments[i] += total(i) / steps;
    }
  }

  /**
   * Takes other statistics, and changes gamma and beta so that with them it does as before.
   *
   * @param newMean of each neuron
   * @param newVariance of each neuron
   */
  void describe(double[] newMean, double[] newVariance) {
    for (int k = 0; k < neurons; k++) {
      float scale = foldedScale(k);
      float bias = foldedBias(k);
      runningMean[k] = (float) newMean[k];
      runningVariance[k] = (float) newVariance[k];
      gamma.value[k] = (float) (scale * Math.sqrt(newVariance[k] + VARIANCE_FLOOR));
      beta.value[k] = bias + scale * runningMean[k];
    }
  }

  /** Makes it a normalisation that changes nothing but adds beta, by its running statistics. */
  void leaveAlone() {
    Arrays.fill(gamma.value, 1f);
    Arrays.fill(runningMean, 0f);
    Arrays.fill(runningVariance, 1f - VARIANCE_FLOOR);
  }

  /** The factor by which the current of a neuron is scaled when this is folded into its weights. */
  float foldedScale(int neuron) {
    return gamma.value[neuron] / (float) Math.sqrt(runningVariance[neuron] + VARIANCE_FLOOR);
  }

  /** The bias of a neuron when this is folded. */
  float foldedBias(int neuron) {
    return beta.value[neuron] - foldedScale(neuron) * runningMean[neuron];
  }
}
