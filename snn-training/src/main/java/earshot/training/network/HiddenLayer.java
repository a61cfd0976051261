package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A hidden layer that learns: synapses, batch normalisation of the current that they sum up, which
 * is folded into weights and bias when the network is written, and neurons that answer it.
 *
 * <pre>
 * F_s = a_s (F_s + sum over branches of W s(t - delay))       the current of synapse s
 * z   = sum over s of c_s F_s,   c_s = sqrt(1 - a_s^2)
 * x   = gamma (z - mean z) / sd z + beta
 * n   = what the neurons answer: {@link SpikingNeurons}, {@link RectifiedNeurons}
 * </pre>
 *
 * Forward and weight gradients do work only for what is not 0 in the layer below.
 */
final class HiddenLayer {
  final LayerShape shape;
  final List<Parameter> weights = new ArrayList<>(); // by branch, (inputs, neurons)
  final BatchNormalisation normalisation;
  final Neurons population;
  private final int neurons;
  private final int inputs;
  private final SynapseFilter[] synapses;
  private final float[][] transposed; // by branch, (neurons, inputs)
  private float[][] current = new float[0][]; // by synapse, (rows, neurons): y, then its gradient
  private float[] normalised = new float[0]; // (rows, neurons)
  private float[][][] partialGradients = new float[0][][]; // by shard and branch

  HiddenLayer(String name, LayerShape shape, RandomGenerator random) {
    this.shape = shape;
    neurons = shape.neurons();
    inputs = shape.inputs();
    int branches = shape.branches().size();
    double scale = 1 / Math.sqrt((double) inputs * branches);
    transposed = new float[branches][inputs * neurons];
    for (int b = 0; b < branches; b++) {
      var parameter = Parameter.matrix(name + ".w" + b, inputs, neurons);
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
    population =
        switch (shape.kind()) {
          case SPIKING -> new SpikingNeurons(name, shape, normalisation);
          case RECTIFIED -> new RectifiedNeurons(normalisation, neurons);
        };
  }

  void prepare(BatchLayout layout) {
    int size = layout.rows() * neurons;
    if (normalised.length < size) {
      normalised = new float[size];
      current = new float[synapses.length][size];
    }
    normalisation.prepare(layout.shards());
    population.prepare(layout);
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
      BatchNormalisation.moveInto(sums, sum, squares);
    }
  }

  /** Normalises what was summed and lets the neurons answer. */
  void fire(BatchLayout layout, int shard, SpikeTrain out, Surrogate surrogate, Kernels kernels) {
    population.fire(layout, shard, normalised, out, surrogate, kernels);
  }

  /** Turns the gradient of the answers into that of the normalised current, in place. */
  void backThroughNeurons(
      BatchLayout layout, int shard, float[] gradient, Surrogate surrogate, Kernels kernels) {
    population.back(layout, shard, gradient, normalised, surrogate, kernels);
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

  /** Weights that are not 0 from each neuron to its own layer, where it adapts (neurons). */
  int[] feedbackFanOut() {
    int[] fanOut = new int[neurons];
    Arrays.fill(fanOut, 1);
    if (population instanceof SpikingNeurons spiking && spiking.recurrence.isPresent()) {
      float[] weights = spiking.recurrence.get().weight.value;
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] != 0f) {
          fanOut[i / neurons]++;
        }
      }
    }
    return fanOut;
  }

  /** Weights that are not 0 between different neurons of the layer. */
  double recurrentWeights() {
    return Arrays.stream(feedbackFanOut()).sum() - neurons;
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
