package earshot.training.network;

import java.util.List;
import java.util.function.Supplier;

/**
 * Goes on from what another training found. Weights are folded when they are written, so a layer's
 * normalisation is taken from what its neurons sum up over some batches, and the weights of each
 * neuron are brought to the size with which they began, which normalisation undoes: a rate then
 * means to them what it means to new ones. Before the first step the network answers as the
 * finished one does.
 */
public final class WarmStart {
  private static final int BATCHES = 24;

  private WarmStart() {}

  /**
   * Copies a finished network into one that learns.
   *
   * @param finished an unfolded network
   * @param learner gets its weights
   * @param batches are heard to gather statistics, the same mixture as in training
   * @throws IllegalArgumentException if the two are not built in the same way; the message names
   *     both
   */
  public static void copy(
      TrainableNetwork finished, TrainableNetwork learner, Supplier<Batch> batches) {
    refuseOther(finished.shape(), learner.shape());
    List<Parameter> from = finished.parameters();
    List<Parameter> to = learner.parameters();
    for (int p = 0; p < from.size(); p++) {
      copy(from.get(p).value, to.get(p).value);
    }
    for (int i = 0; i < finished.statistics().size(); i++) {
      copy(finished.statistics().get(i), learner.statistics().get(i));
    }
    learner.layers().forEach(WarmStart::resize);
    List<HiddenLayer> layers = learner.layers();
    double[][] moments = new double[layers.size()][];
    for (int l = 0; l < moments.length; l++) {
      moments[l] = new double[2 * layers.get(l).shape.neurons()];
    }
    for (int i = 0; i < BATCHES; i++) {
      Batch batch = batches.get();
      learner.forward(batch, TrainableNetwork.Statistics.RUNNING);
      for (int l = 0; l < moments.length; l++) {
        layers.get(l).normalisation.addMoments(moments[l], batch.layout().steps());
      }
    }
    for (int l = 0; l < moments.length; l++) {
      describe(layers.get(l), moments[l]);
    }
  }

  private static void copy(float[] from, float[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }

  private static void refuseOther(NetworkShape finished, NetworkShape learner) {
    for (int l = 0; l < Math.max(finished.layers().size(), learner.layers().size()); l++) {
      String is = l < finished.layers().size() ? finished.layers().get(l).summary() : "nothing";
      String wanted = l < learner.layers().size() ? learner.layers().get(l).summary() : "nothing";
      if (is.equals("nothing")
          || wanted.equals("nothing")
          || !finished.layers().get(l).fits(learner.layers().get(l))) {
        throw new IllegalArgumentException(
            "Hidden layer %d of the network to start from has %s, and that of the recipe %s; both"
                    .formatted(l + 1, is, wanted)
                + " must be the same, time constants too.");
      }
    }
    if (finished.readoutSynapseShift() != learner.readoutSynapseShift()
        || finished.readoutMembraneShift() != learner.readoutMembraneShift()) {
      throw new IllegalArgumentException(
          "The outputs to start from have shifts of %d and %d, and those of the recipe %d and %d."
              .formatted(
                  finished.readoutSynapseShift(),
                  finished.readoutMembraneShift(),
                  learner.readoutSynapseShift(),
                  learner.readoutMembraneShift()));
    }
  }

  /** Brings the weights of each neuron to the mean square with which new ones begin. */
  private static void resize(HiddenLayer layer) {
    int neurons = layer.shape.neurons();
    double[] squares = new double[neurons];
    for (Parameter weights : layer.weights) {
      for (int i = 0; i < weights.value.length; i++) {
        squares[i % neurons] += (double) weights.value[i] * weights.value[i];
      }
    }
    for (int k = 0; k < neurons; k++) {
      // New weights have a variance of one over their number, so their squares add up to 1.
      float factor = squares[k] > 0 ? (float) (1 / Math.sqrt(squares[k])) : 1f;
      for (Parameter weights : layer.weights) {
        for (int i = k; i < weights.value.length; i += neurons) {
          weights.value[i] *= factor;
        }
      }
      layer.normalisation.gamma.value[k] /= factor;
      layer.normalisation.runningMean[k] *= factor;
    }
  }

  private static void describe(HiddenLayer layer, double[] moments) {
    int neurons = layer.shape.neurons();
    double[] mean = new double[neurons];
    double[] variance = new double[neurons];
    for (int k = 0; k < neurons; k++) {
      mean[k] = moments[k] / BATCHES;
      variance[k] = Math.max(0, moments[neurons + k] / BATCHES - mean[k] * mean[k]);
    }
    layer.normalisation.describe(mean, variance);
  }
}
