package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Neurons that integrate and fire, after Muir, "Why spikes?", in the step that all backends share.
 *
 * <pre>
 * x = gamma (z - mean z) / sd z + beta
 * U = a_m V + x + G;  n = spikes(U);  V = U - n     G: {@link AdaptationCurrent}, {@link RecurrentWeights}
 * </pre>
 *
 * The gradient through the reset is kept.
 */
final class SpikingNeurons implements Neurons {
  /** Of the threshold: what is left is room for rounding in integers. */
  private static final float LARGEST_RESTING_MEMBRANE = 0.85f;

  final AdaptationCurrent adaptation;
  final Optional<RecurrentWeights> recurrence;
  private final BatchNormalisation normalisation;
  private final int neurons;
  private final int spikeCap;
  private final float[] membraneDecay; // (neurons)
  private final float[] largestBias; // (neurons): above it a neuron nears its threshold unasked
  private float[] membrane = new float[0]; // (rows, neurons): U

  SpikingNeurons(String name, LayerShape shape, BatchNormalisation normalisation) {
    this.normalisation = normalisation;
    neurons = shape.neurons();
    spikeCap = shape.spikeCap();
    adaptation = new AdaptationCurrent(name, shape.adaptationShifts());
    recurrence =
        shape.feedback() == Feedback.LAYER
            ? Optional.of(new RecurrentWeights(name, neurons))
            : Optional.empty();
    membraneDecay = new float[neurons];
    largestBias = new float[neurons];
    for (int k = 0; k < neurons; k++) {
      membraneDecay[k] = SynapseFilter.decay(shape.membraneShifts()[k]);
      largestBias[k] = LARGEST_RESTING_MEMBRANE * (1 - membraneDecay[k]);
    }
  }

  @Override
  public void prepare(BatchLayout layout) {
    int size = layout.rows() * neurons;
    if (membrane.length < size) {
      membrane = new float[size];
    }
    adaptation.prepare(layout.shards());
    recurrence.ifPresent(weights -> weights.prepare(layout.shards()));
  }

  @Override
  public void fire(
      BatchLayout layout,
      int shard,
      float[] current,
      SpikeTrain out,
      Surrogate surrogate,
      Kernels kernels) {
    Kernels.MembraneConstants constants = constants();
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      float[] after = new float[neurons];
      float[] slow = new float[neurons];
      float[] counts = new float[neurons];
      for (int t = 0; t < layout.length(i); t++) {
        int row = layout.start(i) + t;
        kernels.integrate(current, membrane, row * neurons, after, constants);
        if (recurrence.isPresent() && t > 0) {
          recurrence.get().add(out, row - 1, slow, kernels);
        }
        if (adaptation.present()) {
          adaptation.add(slow, counts, membrane, row * neurons);
        }
        count(row * neurons, counts, after, surrogate, kernels);
        for (int k = 0; k < neurons; k++) {
          if (counts[k] != 0f) {
            out.add(row, k, counts[k]);
          }
        }
      }
    }
  }

  /** Spikes of the step that begins at an index, and what is left of the membranes. */
  private void count(int at, float[] counts, float[] after, Surrogate surrogate, Kernels kernels) {
    if (surrogate == Surrogate.SPIKES) {
      kernels.fire(membrane, at, spikeCap, counts, after);
      return;
    }
    for (int k = 0; k < neurons; k++) {
      counts[k] = surrogate.count(membrane[at + k], spikeCap);
      after[k] = membrane[at + k] - counts[k];
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
    Kernels.MembraneConstants constants = constants();
    double[] sums = normalisation.emptySums(shard);
    double[] adaptationSums = adaptation.emptyGradient(shard);
    recurrence.ifPresent(weights -> weights.emptyGradient(shard));
    float[] sum = new float[neurons];
    float[] products = new float[neurons];
    float[] adaptationSum = new float[neurons];
    float[] after = new float[neurons];
    float[] carried = new float[neurons];
    float[] slow = new float[neurons];
    float[] push = new float[neurons];
    float[] counts = new float[neurons];
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      Arrays.fill(carried, 0f);
      Arrays.fill(slow, 0f);
      for (int t = layout.length(i) - 1; t >= 0; t--) {
        int at = (layout.start(i) + t) * neurons;
        if (adaptation.present()) {
          count(at, counts, after, surrogate, kernels);
          adaptation.back(slow, push, counts, gradient, at, adaptationSum);
          if (recurrence.isPresent()) {
            recurrence.get().back(shard, push, counts, gradient, at, kernels);
          }
        }
        kernels.backThroughMembrane(gradient, membrane, at, carried, constants);
        if (adaptation.present()) {
          adaptation.carry(slow, gradient, at);
        }
        kernels.accumulate(gradient, normalised, at, sum, products);
      }
      BatchNormalisation.moveInto(sums, sum, products);
      for (int k = 0; k < adaptationSums.length; k++) {
        adaptationSums[k] += adaptationSum[k];
        adaptationSum[k] = 0f;
      }
    }
  }

  @Override
  public void settleGradients() {
    adaptation.settleGradient();
    recurrence.ifPresent(RecurrentWeights::settleGradient);
  }

  /** See {@link BatchNormalisation#hush}. */
  @Override
  public void hush(float price) {
    normalisation.hush(largestBias, price);
  }

  @Override
  public int restless() {
    int count = 0;
    for (int k = 0; k < neurons; k++) {
      if (normalisation.foldedBias(k) >= 1 - membraneDecay[k]) {
        count++;
      }
    }
    return count;
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    if (adaptation.present()) {
      all.add(adaptation.weight);
    }
    recurrence.ifPresent(weights -> all.add(weights.weight));
    return all;
  }

  @Override
  public void keepInBounds() {
    adaptation.keepInBounds();
  }

  private Kernels.MembraneConstants constants() {
    return new Kernels.MembraneConstants(
        membraneDecay,
        normalisation.mean,
        normalisation.inverseDeviation,
        normalisation.gamma.value,
        normalisation.beta.value,
        spikeCap,
        Surrogate.SLOPE);
  }
}
