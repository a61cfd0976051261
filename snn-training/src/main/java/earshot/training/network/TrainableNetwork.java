package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A feed-forward network that learns by backpropagation through time: layer by layer over all steps
 * of a batch, shards in parallel. Spikes of a layer reach the next one in the same step here; on
 * the backends they take one step more, which shifts all that follows by one step. Only the first
 * steps differ otherwise: there a later layer integrates its bias while the first spikes are still
 * on the way.
 */
public final class TrainableNetwork {
  private final NetworkShape shape;
  private final List<HiddenLayer> layers = new ArrayList<>();
  private final Readout readout;
  private final List<SpikeTrain> trains = new ArrayList<>(); // by layer
  private final List<float[]> gradients = new ArrayList<>(); // by layer, dL/dn
  private final Workers workers;
  private final Kernels kernels;
  private Surrogate surrogate = Surrogate.SPIKES;

  /**
   * Makes one with random weights.
   *
   * @param shape what it looks like
   * @param random gives the weights
   * @param workers do the work
   * @param kernels how they do it
   */
  public TrainableNetwork(
      NetworkShape shape, RandomGenerator random, Workers workers, Kernels kernels) {
    this.shape = shape;
    this.workers = workers;
    this.kernels = kernels;
    for (int l = 0; l < shape.layers().size(); l++) {
      LayerShape layer = shape.layers().get(l);
      layers.add(new HiddenLayer("hidden" + l, layer, random));
      trains.add(new SpikeTrain(layer.neurons()));
      gradients.add(new float[0]);
    }
    int last = shape.layers().get(shape.layers().size() - 1).neurons();
    readout =
        new Readout(
            last,
            shape.labels(),
            shape.readoutSynapseShift(),
            shape.readoutMembraneShift(),
            random);
  }

  /** Replaces spikes by their smooth stand-in, for tests of the gradients. */
  void use(Surrogate standIn) {
    surrogate = standIn;
  }

  /** Where the statistics of the normalisation come from. */
  public enum Statistics {
    /** The batch itself. */
    BATCH,
    /** What was gathered in training. */
    RUNNING
  }

  /** Runs a batch; the logits are then in {@link #logits}. */
  public void forward(Batch batch, Statistics statistics) {
    BatchLayout layout = batch.layout();
    SpikeTrain below = batch.input();
    for (int l = 0; l < layers.size(); l++) {
      HiddenLayer layer = layers.get(l);
      SpikeTrain in = below;
      SpikeTrain out = trains.get(l);
      layer.prepare(layout);
      out.clear(layout.rows());
      workers.run(layout.shards(), shard -> layer.sum(layout, shard, in, kernels));
      if (statistics == Statistics.BATCH) {
        layer.normalisation.useBatch(layout.steps());
      } else {
        layer.normalisation.useRunning();
      }
      workers.run(layout.shards(), shard -> layer.fire(layout, shard, out, surrogate, kernels));
      below = out;
    }
    SpikeTrain last = below;
    readout.prepare(layout);
    workers.run(layout.shards(), shard -> readout.read(layout, shard, last, kernels));
  }

  /** Outputs of the last forward pass (rows, labels). */
  public float[] logits() {
    return readout.logits();
  }

  /** Where the loss writes dL/dlogits (rows, labels). */
  public float[] logitGradient() {
    return readout.gradient();
  }

  /**
   * Computes all gradients of the last forward pass, which used the statistics of the batch.
   *
   * @param batch the same batch
   * @param prices dL/dn that is added for every spike of a hidden layer
   * @param restPrice what pushes neurons that fire without input below their threshold
   */
  public void backward(Batch batch, SpikePrices prices, float restPrice) {
    BatchLayout layout = batch.layout();
    for (int l = 0; l < layers.size(); l++) {
      int size = layout.rows() * layers.get(l).shape.neurons();
      if (gradients.get(l).length < size) {
        gradients.set(l, new float[size]);
      }
    }
    int top = layers.size() - 1;
    workers.run(
        layout.shards(),
        shard -> readout.back(layout, shard, trains.get(top), gradients.get(top), kernels));
    readout.settleGradients();
    for (int l = top; l >= 0; l--) {
      backward(l, batch, prices);
      layers.get(l).population.hush(restPrice);
    }
  }

  private void backward(int l, Batch batch, SpikePrices prices) {
    BatchLayout layout = batch.layout();
    HiddenLayer layer = layers.get(l);
    float[] gradient = gradients.get(l);
    SpikeTrain below = l == 0 ? batch.input() : trains.get(l - 1);
    if (l > 0) {
      workers.run(layer.weights.size(), layer::turn);
    }
    workers.run(
        layout.shards(),
        shard -> {
          prices.addTo(gradient, layout, shard, l, layer.shape.neurons());
          layer.backThroughNeurons(layout, shard, gradient, surrogate, kernels);
        });
    layer.normalisation.settleGradients();
    layer.population.settleGradients();
    workers.run(
        layout.shards(),
        shard -> {
          layer.backToWeights(layout, shard, gradient, below, kernels);
          if (l > 0) {
            float[] gradientBelow = gradients.get(l - 1);
            int width = layer.shape.inputs();
            for (int i = layout.firstSequence(shard); i < layout.firstSequence(shard + 1); i++) {
              int from = layout.start(i) * width;
              Arrays.fill(gradientBelow, from, from + layout.length(i) * width, 0f);
            }
            layer.backToInputs(layout, shard, gradientBelow, kernels);
          }
        });
    workers.run(layer.weights.size(), layer::settleWeightGradient);
  }

  /**
   * Operations of the last forward pass: for every spike each weight that is not 0, or for every
   * step where neurons do not spike.
   *
   * @param batch the same batch
   */
  public double operations(Batch batch) {
    double operations = 0;
    SpikeTrain below = batch.input();
    for (int l = 0; l < layers.size(); l++) {
      HiddenLayer layer = layers.get(l);
      operations += layer.shape.kind().operations(below, layer.fanOut(), batch.layout());
      below = trains.get(l);
      if (layer.shape.adapts()) {
        operations += layer.shape.kind().operations(below, layer.feedbackFanOut(), batch.layout());
      }
    }
    int[] fanOut = new int[readout.inputs];
    Arrays.fill(fanOut, shape.labels());
    return operations + shape.kind().operations(below, fanOut, batch.layout());
  }

  /** Weights that are not 0 from a neuron of a hidden layer to the next and to its own others. */
  public double meanFanOut(int layer) {
    double others = layers.get(layer).recurrentWeights() / layers.get(layer).shape.neurons();
    if (layer + 1 == layers.size()) {
      return shape.labels() + others;
    }
    return Arrays.stream(layers.get(layer + 1).fanOut()).average().orElse(0) + others;
  }

  /** Adds to the output of a label, once what is learnt is learnt. */
  public void shiftOutput(int label, double logits) {
    readout.shift(label, logits);
  }

  /** Hidden neurons that fire for ever without any input. */
  public int restless() {
    return layers.stream().mapToInt(layer -> layer.population.restless()).sum();
  }

  /** Keeps learnt values in their bounds, after a step of the optimiser. */
  public void keepInBounds() {
    layers.forEach(layer -> layer.population.keepInBounds());
  }

  /** What it looks like. */
  public NetworkShape shape() {
    return shape;
  }

  /** All that is learnt. */
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    for (HiddenLayer layer : layers) {
      all.addAll(layer.weights);
      all.add(layer.normalisation.gamma);
      all.add(layer.normalisation.beta);
      all.addAll(layer.population.parameters());
    }
    all.add(readout.weights);
    all.add(readout.bias);
    return all;
  }

  /** The running statistics, which are kept with a checkpoint: mean and variance of each layer. */
  public List<float[]> statistics() {
    List<float[]> all = new ArrayList<>();
    for (HiddenLayer layer : layers) {
      all.add(layer.normalisation.runningMean);
      all.add(layer.normalisation.runningVariance);
    }
    return all;
  }

  /** The spikes of a hidden layer in the last forward pass. */
  SpikeTrain spikes(int layer) {
    return trains.get(layer);
  }

  List<HiddenLayer> layers() {
    return layers;
  }

  Readout readout() {
    return readout;
  }
}
