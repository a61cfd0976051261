package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The outputs: leaky integrators that never fire, whose membranes are the logits.
 *
 * <pre>
 * F = a_s (F + W n);  q = a_m q + g (F + b)
 * </pre>
 *
 * with g chosen so that a steady W n + b gives q = 8 (W n + b), as a mean over time would.
 */
final class Readout {
  private static final double LOGITS_PER_UNIT = 8;

  final int inputs;
  final int labels;
  final Parameter weights; // (inputs, labels)
  final Parameter bias; // (labels)
  final int synapseShift;
  final int membraneShift;
  private final float synapseDecay;
  private final float membraneDecay;
  private final float gain;
  private final float[] transposed;
  private float[] drive = new float[0]; // (rows, labels): W n, then its gradient
  private float[] logits = new float[0]; // (rows, labels)
  private float[] gradient = new float[0]; // (rows, labels): dL/dq
  private float[][] partialWeights = new float[0][];
  private double[][] partialBias = new double[0][];

  Readout(int inputs, int labels, int synapseShift, int membraneShift, RandomGenerator random) {
    this.inputs = inputs;
    this.labels = labels;
    this.synapseShift = synapseShift;
    this.membraneShift = membraneShift;
    synapseDecay = SynapseFilter.decay(synapseShift);
    membraneDecay = SynapseFilter.decay(membraneShift);
    gain = (float) (LOGITS_PER_UNIT * (1 - membraneDecay));
    weights = new Parameter("readout.w", inputs * labels, Parameter.Decay.DECAYS);
    bias = new Parameter("readout.b", labels, Parameter.Decay.KEPT);
    transposed = new float[inputs * labels];
    for (int i = 0; i < weights.value.length; i++) {
      weights.value[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
    }
  }

  void prepare(BatchLayout layout) {
    int size = layout.rows() * labels;
    if (logits.length < size) {
      drive = new float[size];
      logits = new float[size];
      gradient = new float[size];
    }
    if (partialWeights.length != layout.shards()) {
      partialWeights = new float[layout.shards()][inputs * labels];
      partialBias = new double[layout.shards()][labels];
    }
    for (int j = 0; j < inputs; j++) {
      for (int label = 0; label < labels; label++) {
        transposed[label * inputs + j] = weights.value[j * labels + label];
      }
    }
  }

  void read(BatchLayout layout, int shard, SpikeTrain below, Kernels kernels) {
    float[] current = new float[labels];
    float[] membrane = new float[labels];
    for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
      Arrays.fill(current, 0f);
      Arrays.fill(membrane, 0f);
      for (int t = 0; t < layout.length(i); t++) {
        int row = layout.start(i) + t;
        int at = row * labels;
        Arrays.fill(drive, at, at + labels, 0f);
        int first = row * inputs;
        kernels.gather(
            drive,
            at,
            weights.value,
            0,
            labels,
            below.channel,
            below.count,
            first,
            first + below.events[row]);
        for (int label = 0; label < labels; label++) {
          current[label] = synapseDecay * (current[label] + drive[at + label]);
          membrane[label] =
              membraneDecay * membrane[label]
                  + gain * (current[label] * synapseNorm() + bias.value[label]);
          logits[at + label] = membrane[label];
        }
      }
    }
  }

  /** Makes the synapse's steady gain 1. */
  private float synapseNorm() {
    return (1 - synapseDecay) / synapseDecay;
  }

  float[] logits() {
    return logits;
  }

  /** dL/dq, to be written by the loss. */
  float[] gradient() {
    return gradient;
  }

  /** Back to the last layer's spikes: dL/dn (rows, inputs) is overwritten. */
  void back(
      BatchLayout layout, int shard, SpikeTrain below, float[] gradientBelow, Kernels kernels) {
    double[] biasSum = partialBias[shard];
    Arrays.fill(biasSum, 0);
    float[] dMembrane = new float[labels];
    float[] dDrive = new float[labels];
    int firstSequence = layout.firstSequence(shard);
    int lastSequence = layout.firstSequence(shard + 1);
    for (int i = firstSequence; i < lastSequence; i++) {
      Arrays.fill(dMembrane, 0f);
      Arrays.fill(dDrive, 0f);
      for (int t = layout.length(i) - 1; t >= 0; t--) {
        int at = (layout.start(i) + t) * labels;
        for (int label = 0; label < labels; label++) {
          dMembrane[label] = gradient[at + label] + membraneDecay * dMembrane[label];
          float scaled = gain * dMembrane[label];
          biasSum[label] += scaled;
          dDrive[label] = synapseDecay * (scaled * synapseNorm() + dDrive[label]);
          drive[at + label] = dDrive[label];
        }
      }
      int from = layout.start(i) * inputs;
      Arrays.fill(gradientBelow, from, from + layout.length(i) * inputs, 0f);
      kernels.multiply(
          drive,
          layout.start(i) * labels,
          transposed,
          0,
          gradientBelow,
          from,
          layout.length(i),
          labels,
          inputs);
    }
    float[] sum = partialWeights[shard];
    Arrays.fill(sum, 0f);
    if (firstSequence == lastSequence) {
      return;
    }
    int lastRow = layout.start(lastSequence - 1) + layout.length(lastSequence - 1);
    var columns = ColumnLists.of(below, layout.start(firstSequence), lastRow);
    for (int j = 0; j < inputs; j++) {
      kernels.gather(
          sum,
          j * labels,
          drive,
          0,
          labels,
          columns.rows(),
          columns.counts(),
          columns.from(j),
          columns.from(j + 1));
    }
  }

  void settleGradients() {
    Arrays.fill(weights.gradient, 0f);
    Arrays.fill(bias.gradient, 0f);
    for (int shard = 0; shard < partialWeights.length; shard++) {
      for (int i = 0; i < weights.gradient.length; i++) {
        weights.gradient[i] += partialWeights[shard][i];
      }
      for (int label = 0; label < labels; label++) {
        bias.gradient[label] += (float) partialBias[shard][label];
      }
    }
  }

  /** Adds to the output of a label, for ever. */
  void shift(int label, double logits) {
    bias.value[label] += (float) (logits / LOGITS_PER_UNIT);
  }

  /** The factor from a trained weight to that of a synapse and membrane with the plain step. */
  float foldedWeightScale() {
    return gain * synapseNorm();
  }

  /** The factor from a trained bias to the membrane's. */
  float foldedBiasScale() {
    return gain;
  }
}
