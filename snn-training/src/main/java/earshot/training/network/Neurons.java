package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.List;

/** What the neurons of a hidden layer make of the current that the layer sums up for them. */
sealed interface Neurons permits SpikingNeurons, RectifiedNeurons {
  /** Makes room for a batch. */
  void prepare(BatchLayout layout);

  /**
   * Normalises the current of a shard, in place, and answers it.
   *
   * @param current z, then normalised (rows, neurons)
   * @param out gets the answers
   */
  void fire(
      BatchLayout layout,
      int shard,
      float[] current,
      SpikeTrain out,
      Surrogate surrogate,
      Kernels kernels);

  /**
   * Turns the gradient of the answers into that of the normalised current, in place, and gathers
   * what the normalisation needs.
   *
   * @param gradient dL/dn (rows, neurons), then dL/dx
   * @param normalised the current (rows, neurons)
   */
  void back(
      BatchLayout layout,
      int shard,
      float[] gradient,
      float[] normalised,
      Surrogate surrogate,
      Kernels kernels);

  /** Adds up the gradients of the shards, in their order. */
  void settleGradients();

  /** Adds what keeps neurons silent where there is no input. */
  void hush(float price);

  /** Neurons that fire without input for ever. */
  int restless();

  /** What they learn beside weights and normalisation. */
  List<Parameter> parameters();

  /** Keeps what they learn in its bounds, after a step of the optimiser. */
  void keepInBounds();
}
