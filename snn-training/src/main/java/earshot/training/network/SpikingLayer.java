package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A hidden layer that learns: CubaLIF neurons after Muir, "Why spikes?", in the step that all
 * backends share, with batch normalisation of the summed current, which is folded into weights and
 * bias when the network is written.
 *
 * <pre>
 * F_s = a_s (F_s + sum over branches of W s(t - delay))       the current of synapse s
 * z   = sum over s of c_s F_s,   c_s = sqrt(1 - a_s^2)
 * x   = gamma (z - mean z) / sd z + beta
 * U   = a_m V + x + G;  n = spikes(U);  V = U - n     G: {@link AdaptationCurrent}
 * </pre>
 *
 * The gradient through the reset is kept. Forward and weight gradients do work for spikes that
 * happen only.
 */
final class SpikingLayer {
  /** Of the threshold: what is left is room for rounding in integers. */
  private static final float LARGEST_RESTING_MEMBRANE = 0.85f;

  final LayerShape shape;
  final List<Parameter> weights = new ArrayList<>(); // by branch, (inputs, neurons)
  final BatchNormalisation normalisation;
  final AdaptationCurrent adaptation;
  private final int neurons;
  private final int inputs;
  private final SynapseFilter[] synapses;
  private final float[] membraneDecay; // (neurons)
  private final float[] largestBias; // (neurons): above it a neuron nears its threshold unasked
  private final float[][] transposed; // by branch, (neurons, inputs)
  private float[][] current = new float[0][]; // by synapse, (rows, neurons): y, then its gradient
  private float[] normalised = new float[0]; // (rows, neurons)
  private float[] membrane = new float[0]; // (rows, neurons): U
  private float[][][] partialGradients = new float[0][][]; // by shard and branch

  SpikingLayer(String name, LayerShape shape, RandomGenerator random) {
    this.shape = shape;
    neurons = shape.neurons();
    inputs = shape.inputs();
    int branches = shape.branches().size();
    double scale = 1 / Math.sqrt((double) inputs * branches);
    transposed = new float[branches][inputs * neurons];
    for (int b = 0; b < branches; b++) {
      var parameter = new Parameter(name + ".w" + b, inputs * neurons, Parameter.Decay.DECAYS);
      for (int i = 0; i < parameter.value.length; i++) {
        parameter.value[i] = (float) (random.nextGaussian() * scale);
      }
      weights.add(parameter);
    }
    normalisation = new BatchNormalisation(name, neurons);
    synapses = new SynapseFilter[shape.synapseShifts().length];
    for (int s = 0; s < synapses.length; s++) {
      synapses[s] = new SynapseFilter(shape.synapseShifts()[s], neurons);
    }
    adaptation = new AdaptationCurrent(name, shape.adaptationShifts());
    membraneDecay = new float[neurons];
    largestBias = new float[neurons];
    for (int k = 0; k < neurons; k++) {
      membraneDecay[k] = decay(shape.membraneShifts()[k]);
      largestBias[k] = LARGEST_RESTING_MEMBRANE * (1 - membraneDecay[k]);
    }
  }

  /** a = 1 - 2^-d. */
  static float decay(int shift) {
    return (float) (1 - Math.pow(2, -shift));
  }

  void prepare(BatchLayout layout) {
    int size = layout.rows() * neurons;
    if (normalised.length < size) {
      normalised = new float[size];
      membrane = new float[size];
      current = new float[synapses.length][size];
    }
    normalisation.prepare(layout.shards());
    adaptation.prepare(layout.shards());
    if (partialGradients.length != layout.shards()) {
      partialGradients = new float[layout.shards()][weights.size()][inputs * neurons];
    }
  }

  /** Sums weights of spikes, filters them, and gathers what the normalisation needs. */
  void sum(BatchLayout layout, int shard, SpikeTrain below, Kernels kernels) {
    double[] sums = normalisation.emptySums(shard);
    float[] sum = new float[neurons];
    float[] squares = new float[neurons];
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      int from = layout.start(i) * neurons;
      int to = from + layout.length(i) * neurons;
      for (float[] y : current) {
        Arrays.fill(y, from, to, 0f);
      }
      for (int b = 0; b < weights.size(); b++) {
        LayerShape.Branch branch = shape.branches().get(b);
        float[] y = current[branch.synapse()];
        for (int t = 0; t < layout.length(i); t++) {
          int row = layout.start(i) + t;
          int source = row - branch.delaySteps();
          int first = source * inputs;
          kernels.gather(
              y,
              row * neurons,
              weights.get(b).value,
              0,
              neurons,
              below.channel,
              below.count,
              first,
              first + below.events[source]);
        }
      }
      Arrays.fill(normalised, from, to, 0f);
      for (int s = 0; s < current.length; s++) {
        synapses[s].forward(current[s], normalised, from, layout.length(i));
      }
      for (int at = from; at < to; at += neurons) {
        kernels.accumulate(normalised, normalised, at, sum, squares);
      }
      moveInto(sums, sum, squares);
    }
  }

  /** Runs the membranes. */
  void fire(BatchLayout layout, int shard, SpikeTrain out, Surrogate surrogate, Kernels kernels) {
    Kernels.MembraneConstants constants = constants();
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      float[] after = new float[neurons];
      float[] slow = new float[neurons];
      float[] counts = new float[neurons];
      for (int t = 0; t < layout.length(i); t++) {
        int row = layout.start(i) + t;
        kernels.integrate(normalised, membrane, row * neurons, after, constants);
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
      kernels.fire(membrane, at, shape.spikeCap(), counts, after);
      return;
    }
    for (int k = 0; k < neurons; k++) {
      counts[k] = surrogate.count(membrane[at + k], shape.spikeCap());
      after[k] = membrane[at + k] - counts[k];
    }
  }

  /** Sums over one sequence go into those of the shard, which are of double precision. */
  private void moveInto(double[] sums, float[] first, float[] second) {
    for (int k = 0; k < neurons; k++) {
      sums[k] += first[k];
      sums[neurons + k] += second[k];
    }
    Arrays.fill(first, 0f);
    Arrays.fill(second, 0f);
  }

  /**
   * Turns the gradient of the spike counts into that of the normalised current, in place.
   *
   * @param gradient dL/dn (rows, neurons), then dL/dx
   */
  void backThroughMembrane(
      BatchLayout layout, int shard, float[] gradient, Surrogate surrogate, Kernels kernels) {
    Kernels.MembraneConstants constants = constants();
    double[] sums = normalisation.emptySums(shard);
    double[] adaptationSums = adaptation.emptyGradient(shard);
    float[] sum = new float[neurons];
    float[] products = new float[neurons];
    float[] adaptationSum = new float[neurons];
    float[] after = new float[neurons];
    float[] carried = new float[neurons];
    float[] slow = new float[neurons];
    float[] counts = new float[neurons];
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      Arrays.fill(carried, 0f);
      Arrays.fill(slow, 0f);
      for (int t = layout.length(i) - 1; t >= 0; t--) {
        int at = (layout.start(i) + t) * neurons;
        if (adaptation.present()) {
          count(at, counts, after, surrogate, kernels);
          adaptation.back(slow, counts, gradient, at, adaptationSum);
        }
        kernels.backThroughMembrane(gradient, membrane, at, carried, constants);
        if (adaptation.present()) {
          adaptation.carry(slow, gradient, at);
        }
        kernels.accumulate(gradient, normalised, at, sum, products);
      }
      moveInto(sums, sum, products);
      for (int k = 0; k < adaptationSums.length; k++) {
        adaptationSums[k] += adaptationSum[k];
        adaptationSum[k] = 0f;
      }
    }
  }

  /**
   * Adds what keeps neurons silent where there is no input; see {@link BatchNormalisation#hush}.
   */
  void hush(float price) {
    normalisation.hush(largestBias, price);
  }

  /** Neurons that fire without input for ever. */
  int restless() {
    int count = 0;
    for (int k = 0; k < neurons; k++) {
      if (normalisation.foldedBias(k) >= 1 - membraneDecay[k]) {
        count++;
      }
    }
    return count;
  }

  /** Weights that are not 0 from each channel below, over all branches (inputs). */
  int[] fanOut() {
    int[] fanOut = new int[inputs];
    for (Parameter parameter : weights) {
      for (int i = 0; i < parameter.value.length; i++) {
        if (parameter.value[i] != 0f) {
          fanOut[i / neurons]++;
        }
      }
    }
    return fanOut;
  }

  private Kernels.MembraneConstants constants() {
    return new Kernels.MembraneConstants(
        membraneDecay,
        normalisation.mean,
        normalisation.inverseDeviation,
        normalisation.gamma.value,
        normalisation.beta.value,
        shape.spikeCap(),
        Surrogate.SLOPE);
  }

  /** Back through normalisation and synapses, then the weights' gradients of this shard. */
  void backToWeights(
      BatchLayout layout, int shard, float[] gradient, SpikeTrain below, Kernels kernels) {
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      int from = layout.start(i) * neurons;
      int to = from + layout.length(i) * neurons;
      normalisation.back(gradient, normalised, from, to, layout.steps());
      for (int s = 0; s < current.length; s++) {
        synapses[s].back(gradient, current[s], from, layout.length(i));
        Arrays.fill(current[s], to, to + layout.padding() * neurons, 0f);
      }
    }
    addWeightGradients(layout, shard, below, kernels);
  }

  private void addWeightGradients(
      BatchLayout layout, int shard, SpikeTrain below, Kernels kernels) {
    int firstSequence = layout.firstSequence(shard);
    int lastSequence = layout.firstSequence(shard + 1);
    for (float[] sum : partialGradients[shard]) {
      Arrays.fill(sum, 0f);
    }
    if (firstSequence == lastSequence) {
      return;
    }
    int firstRow = layout.start(firstSequence);
    int lastRow = layout.start(lastSequence - 1) + layout.length(lastSequence - 1);
    var columns = ColumnLists.of(below, firstRow, lastRow);
    for (int b = 0; b < weights.size(); b++) {
      LayerShape.Branch branch = shape.branches().get(b);
      for (int j = 0; j < inputs; j++) {
        kernels.gather(
            partialGradients[shard][b],
            j * neurons,
            current[branch.synapse()],
            branch.delaySteps() * neurons,
            neurons,
            columns.rows(),
            columns.counts(),
            columns.from(j),
            columns.from(j + 1));
      }
    }
  }

  /** Adds up the shards, in their order. */
  void settleWeightGradient(int branch) {
    float[] gradient = weights.get(branch).gradient;
    System.arraycopy(partialGradients[0][branch], 0, gradient, 0, gradient.length);
    for (int shard = 1; shard < partialGradients.length; shard++) {
      float[] partial = partialGradients[shard][branch];
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += partial[i];
      }
    }
  }

  /** Adds the gradient of the spikes below, dL/dn (rows, inputs). */
  void backToInputs(BatchLayout layout, int shard, float[] gradientBelow, Kernels kernels) {
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      for (int b = 0; b < weights.size(); b++) {
        LayerShape.Branch branch = shape.branches().get(b);
        kernels.multiply(
            current[branch.synapse()],
            (layout.start(i) + branch.delaySteps()) * neurons,
            transposed[b],
            0,
            gradientBelow,
            layout.start(i) * inputs,
            layout.length(i),
            neurons,
            inputs);
      }
    }
  }

  /** Turns the weights of a branch for the way back to the inputs. */
  void turn(int branch) {
    transpose(weights.get(branch).value, transposed[branch], inputs, neurons);
  }

  private static void transpose(float[] from, float[] to, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        to[column * rows + row] = from[row * columns + column];
      }
    }
  }

  /** c_s of a synapse. */
  float synapseGain(int synapse) {
    return synapses[synapse].gain();
  }
}
