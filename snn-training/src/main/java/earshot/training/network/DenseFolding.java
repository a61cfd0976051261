package earshot.training.network;

import earshot.dense.DenseDescription;
import earshot.dense.DenseLayer;
import earshot.dense.DenseReadout;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what ordinary neurons learnt into a network that runs: normalisation goes into weights and
 * bias. No step is added between layers, since nothing has to travel there.
 */
public final class DenseFolding {
  private final double stepSeconds;

  /** Makes one for networks of this step. */
  public DenseFolding(double stepSeconds) {
    this.stepSeconds = stepSeconds;
  }

  /** Folds a network. */
  public DenseDescription fold(TrainableNetwork network, String name) {
    List<DenseLayer> layers = new ArrayList<>();
    for (HiddenLayer layer : network.layers()) {
      layers.add(layer("hidden" + (layers.size() + 1), layer));
    }
    int inputs = network.layers().get(0).shape.inputs();
    return new DenseDescription(name, inputs, stepSeconds, layers, readout(network.readout()));
  }

  private static DenseLayer layer(String name, HiddenLayer layer) {
    if (layer.shape.kind() != NeuronKind.RECTIFIED) {
      throw new IllegalArgumentException(
          "Only rectified neurons become a dense network; these are %s."
              .formatted(layer.shape.kind()));
    }
    int neurons = layer.shape.neurons();
    int tapSize = layer.shape.inputs() * neurons;
    int[] delaySteps = new int[layer.weights.size()];
    float[] weights = new float[delaySteps.length * tapSize];
    for (int tap = 0; tap < delaySteps.length; tap++) {
      LayerShape.Branch branch = layer.shape.branches().get(tap);
      delaySteps[tap] = branch.delaySteps();
      float gain = layer.synapseGain(branch.synapse());
      float[] learnt = layer.weights.get(tap).value;
      for (int i = 0; i < tapSize; i++) {
        weights[tap * tapSize + i] =
            learnt[i] * layer.normalisation.foldedScale(i % neurons) * gain;
      }
    }
    float[] bias = new float[neurons];
    for (int k = 0; k < neurons; k++) {
      bias[k] = layer.normalisation.foldedBias(k);
    }
    return new DenseLayer(name, layer.shape.inputs(), delaySteps, weights, bias);
  }

  private DenseReadout readout(Readout readout) {
    float[] weights = readout.weights.value.clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= readout.foldedWeightScale();
    }
    float[] bias = readout.bias.value.clone();
    for (int label = 0; label < bias.length; label++) {
      bias[label] *= readout.foldedBiasScale();
    }
    return new DenseReadout(
        readout.inputs,
        weights,
        bias,
        stepSeconds * (1 << readout.synapseShift),
        stepSeconds * (1 << readout.membraneShift));
  }
}
