package earshot.training.network;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns what spiking neurons learnt into a network that backends run: normalisation goes into
 * weights and bias, shifts become time constants, and a delay between layers grows by the one step
 * that a spike takes there.
 */
public final class Folding {
  private static final double THRESHOLD = 1;

  private final double stepSeconds;

  /** Makes one for networks of this step. */
  public Folding(double stepSeconds) {
    this.stepSeconds = stepSeconds;
  }

  /** Folds a network. */
  public NetworkDescription fold(TrainableNetwork network, String name, String profile) {
    List<Layer> layers = new ArrayList<>();
    List<Connection> connections = new ArrayList<>();
    String source = NetworkDescription.INPUT;
    for (int l = 0; l < network.layers().size(); l++) {
      HiddenLayer layer = network.layers().get(l);
      String target = "hidden" + (l + 1);
      SpikingNeurons spiking = spiking(layer);
      layers.add(hidden(target, layer));
      for (int b = 0; b < layer.weights.size(); b++) {
        connections.add(connection(source, target, layer, b, l == 0 ? 0 : 1));
      }
      if (spiking.adaptation.present()) {
        connections.add(toItself(target, layer, spiking));
      }
      source = target;
    }
    Readout readout = network.readout();
    layers.add(output(readout));
    connections.add(
        new Connection(
            source, "output", 0, 1, scaled(readout.weights.value, readout.foldedWeightScale())));
    int inputs = network.layers().get(0).shape.inputs();
    return new NetworkDescription(name, profile, inputs, stepSeconds, layers, connections);
  }

  private static SpikingNeurons spiking(HiddenLayer layer) {
    if (layer.population instanceof SpikingNeurons spiking) {
      return spiking;
    }
    throw new IllegalArgumentException(
        "Only spiking neurons become a network of spiking neurons; these are %s."
            .formatted(layer.shape.kind()));
  }

  private Layer hidden(String name, HiddenLayer layer) {
    int neurons = layer.shape.neurons();
    List<Synapse> synapses = new ArrayList<>();
    for (int shift : layer.shape.synapseShifts()) {
      double[] tau = new double[neurons];
      Arrays.fill(tau, shift == 0 ? 0 : tauSeconds(shift));
      synapses.add(new Synapse(tau));
    }
    if (layer.shape.adapts()) {
      double[] tau = new double[neurons];
      for (int k = 0; k < neurons; k++) {
        tau[k] = tauSeconds(layer.shape.adaptationShifts()[k]);
      }
      synapses.add(new Synapse(tau));
    }
    double[] tauMem = new double[neurons];
    double[] bias = new double[neurons];
    double[] threshold = new double[neurons];
    Arrays.fill(threshold, THRESHOLD);
    for (int k = 0; k < neurons; k++) {
      tauMem[k] = tauSeconds(layer.shape.membraneShifts()[k]);
      bias[k] = layer.normalisation.foldedBias(k);
    }
    return new Layer(name, synapses, tauMem, bias, threshold, layer.shape.spikeCap());
  }

  private Connection connection(
      String source, String target, HiddenLayer layer, int b, int stepsOnTheWay) {
    LayerShape.Branch branch = layer.shape.branches().get(b);
    float[] learnt = layer.weights.get(b).value;
    int neurons = layer.shape.neurons();
    float[] folded = new float[learnt.length];
    for (int i = 0; i < learnt.length; i++) {
      folded[i] =
          learnt[i]
              * layer.normalisation.foldedScale(i % neurons)
              * layer.synapseGain(branch.synapse());
    }
    return new Connection(
        source, target, branch.synapse(), branch.delaySteps() + stepsOnTheWay, folded);
  }

  /**
   * From every neuron to itself, and to the others where the layer is recurrent, through the last
   * synapse, one step later.
   */
  private static Connection toItself(String layerName, HiddenLayer layer, SpikingNeurons spiking) {
    int neurons = layer.shape.neurons();
    float[] weights =
        spiking
            .recurrence
            .map(others -> others.weight.value.clone())
            .orElseGet(() -> new float[neurons * neurons]);
    for (int k = 0; k < neurons; k++) {
      weights[k * neurons + k] = spiking.adaptation.weight.value[k];
    }
    int synapse = layer.shape.synapseShifts().length;
    return new Connection(layerName, layerName, synapse, 1, weights);
  }

  private Layer output(Readout readout) {
    double[] tauSyn = new double[readout.labels];
    double[] tauMem = new double[readout.labels];
    double[] bias = new double[readout.labels];
    double[] threshold = new double[readout.labels];
    Arrays.fill(tauSyn, tauSeconds(readout.synapseShift));
    Arrays.fill(tauMem, tauSeconds(readout.membraneShift));
    Arrays.fill(threshold, Double.POSITIVE_INFINITY);
    for (int label = 0; label < readout.labels; label++) {
      bias[label] = readout.bias.value[label] * readout.foldedBiasScale();
    }
    return new Layer("output", List.of(new Synapse(tauSyn)), tauMem, bias, threshold, 1);
  }

  private static float[] scaled(float[] values, float factor) {
    float[] scaled = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] * factor;
    }
    return scaled;
  }

  /** a = 1 - dt / tau = 1 - 2^-d. */
  private double tauSeconds(int shift) {
    return stepSeconds * (1 << shift);
  }
}
