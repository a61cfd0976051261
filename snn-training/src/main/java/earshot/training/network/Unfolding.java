package earshot.training.network;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.training.kernels.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A network that {@link Folding} wrote, to run in batches again: its normalisation is what leaves
 * the currents as they are. It answers as the one that was folded did with its running statistics,
 * up to rounding.
 */
public final class Unfolding {
  private Unfolding() {}

  /**
   * Unfolds a network.
   *
   * @param folded as it was written
   * @param workers run it
   * @param kernels how
   * @throws IllegalArgumentException if no training of this kind wrote it; the message names it and
   *     says why
   */
  public static TrainableNetwork unfold(
      NetworkDescription folded, Workers workers, Kernels kernels) {
    NetworkShape shape = shape(folded);
    var network = new TrainableNetwork(shape, new Random(0), workers, kernels);
    for (int l = 0; l < shape.layers().size(); l++) {
      fill(network.layers().get(l), folded, l);
    }
    Readout readout = network.readout();
    Layer output = last(folded);
    float[] weights = into(folded, output).get(0).weights();
    for (int i = 0; i < weights.length; i++) {
      readout.weights.value[i] = weights[i] / readout.foldedWeightScale();
    }
    for (int label = 0; label < readout.labels; label++) {
      readout.bias.value[label] = (float) (output.bias()[label] / readout.foldedBiasScale());
    }
    return network;
  }

  private static void fill(HiddenLayer layer, NetworkDescription folded, int l) {
    Layer written = folded.layers().get(l);
    BatchNormalisation normalisation = layer.normalisation;
    normalisation.leaveAlone();
    for (int k = 0; k < layer.shape.neurons(); k++) {
      normalisation.beta.value[k] = (float) written.bias()[k];
    }
    List<Connection> connections = into(folded, written);
    for (int b = 0; b < connections.size(); b++) {
      float gain = layer.synapseGain(layer.shape.branches().get(b).synapse());
      float[] weights = connections.get(b).weights();
      for (int i = 0; i < weights.length; i++) {
        layer.weights.get(b).value[i] = weights[i] / gain;
      }
    }
    if (layer.shape.adapts() && layer.population instanceof SpikingNeurons spiking) {
      float[] itself = toItself(folded, written).weights();
      int neurons = layer.shape.neurons();
      for (int k = 0; k < neurons; k++) {
        spiking.adaptation.weight.value[k] = itself[k * neurons + k];
      }
      spiking.recurrence.ifPresent(
          others -> {
            System.arraycopy(itself, 0, others.weight.value, 0, itself.length);
            others.weight.holdCut();
          });
    }
  }

  private static NetworkShape shape(NetworkDescription folded) {
    List<LayerShape> layers = new ArrayList<>();
    int inputs = folded.inputs();
    Layer output = last(folded);
    for (int l = 0; l + 1 < folded.layers().size(); l++) {
      Layer layer = folded.layers().get(l);
      int neurons = layer.bias().length;
      boolean adapts = toItselfCount(folded, layer) == 1;
      int synapses = layer.synapses().size() - (adapts ? 1 : 0);
      int stepsOnTheWay = l == 0 ? 0 : 1;
      int[] shifts = new int[synapses];
      for (int s = 0; s < synapses; s++) {
        shifts[s] = shift(folded, layer.synapses().get(s).tauSynSeconds()[0]);
      }
      layers.add(
          new LayerShape(
              inputs,
              neurons,
              into(folded, layer).stream()
                  .map(c -> new LayerShape.Branch(c.delaySteps() - stepsOnTheWay, c.synapse()))
                  .toList(),
              shifts,
              shifts(folded, layer.tauMemSeconds()),
              adapts ? shifts(folded, layer.synapses().get(synapses).tauSynSeconds()) : new int[0],
              adapts ? feedback(toItself(folded, layer), neurons) : Feedback.ITSELF,
              layer.spikeCap(),
              NeuronKind.SPIKING));
      inputs = neurons;
    }
    if (layers.isEmpty() || into(folded, output).size() != 1) {
      throw refusal(folded, "it has no hidden layer, or several ways into its output");
    }
    return new NetworkShape(
        layers,
        output.bias().length,
        shift(folded, output.synapses().get(0).tauSynSeconds()[0]),
        shift(folded, output.tauMemSeconds()[0]));
  }

  private static Layer last(NetworkDescription folded) {
    return folded.layers().get(folded.layers().size() - 1);
  }

  /** The connections from the layer below, by synapse and delay, as the trainer orders them. */
  private static List<Connection> into(NetworkDescription folded, Layer layer) {
    int l = folded.layers().indexOf(layer);
    String below = l == 0 ? NetworkDescription.INPUT : folded.layers().get(l - 1).name();
    List<Connection> found = new ArrayList<>();
    for (Connection connection : folded.connections()) {
      if (connection.target().equals(layer.name())) {
        if (connection.source().equals(below)) {
          found.add(connection);
        } else if (!connection.source().equals(layer.name())) {
          throw refusal(
              folded,
              "layer \"%s\" hears \"%s\", not \"%s\" alone"
                  .formatted(layer.name(), connection.source(), below));
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Connection::synapse).thenComparingInt(Connection::delaySteps));
    return found;
  }

  private static long toItselfCount(NetworkDescription folded, Layer layer) {
    return folded.connections().stream().filter(c -> isToItself(c, layer)).count();
  }

  private static Connection toItself(NetworkDescription folded, Layer layer) {
    return folded.connections().stream()
        .filter(c -> isToItself(c, layer))
        .findFirst()
        .orElseThrow(() -> refusal(folded, "layer \"%s\" does not adapt".formatted(layer.name())));
  }

  private static boolean isToItself(Connection connection, Layer layer) {
    return connection.source().equals(layer.name()) && connection.target().equals(layer.name());
  }

  private static Feedback feedback(Connection toItself, int neurons) {
    float[] weights = toItself.weights();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0f && i / neurons != i % neurons) {
        return Feedback.LAYER;
      }
    }
    return Feedback.ITSELF;
  }

  private static int[] shifts(NetworkDescription folded, double[] tauSeconds) {
    return Arrays.stream(tauSeconds).mapToInt(tau -> shift(folded, tau)).toArray();
  }

  /** The d of a = 1 - 2^-d = 1 - dt / tau; 0 where there is no tau. */
  private static int shift(NetworkDescription folded, double tauSeconds) {
    if (tauSeconds == 0) {
      return 0;
    }
    double steps = tauSeconds / folded.stepSeconds();
    int shift = (int) Math.round(Math.log(steps) / Math.log(2));
    if (Math.abs(steps - (1 << shift)) > 1e-3 * steps) {
      throw refusal(
          folded,
          "a time constant of %s s is no power of two times its step of %s s"
              .formatted(tauSeconds, folded.stepSeconds()));
    }
    return shift;
  }

  private static IllegalArgumentException refusal(NetworkDescription folded, String why) {
    return new IllegalArgumentException(
        "The network \"%s\" is none that this trainer wrote: %s.".formatted(folded.name(), why));
  }
}
