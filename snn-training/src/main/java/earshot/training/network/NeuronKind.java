package earshot.training.network;

import java.util.Arrays;

/** What the neurons of a layer are like, and what it costs them to listen to the layer below. */
public enum NeuronKind {
  /** They integrate and fire; work is done for spikes that happen. */
  SPIKING {
    @Override
    double operations(SpikeTrain below, int[] fanOut, BatchLayout layout) {
      double[] spikes = below.byChannel(layout.rows());
      double operations = 0;
      for (int j = 0; j < fanOut.length; j++) {
        operations += spikes[j] * fanOut[j];
      }
      return operations;
    }
  },
  /** They answer with a real number in every step; every weight is multiplied in every step. */
  RECTIFIED {
    @Override
    double operations(SpikeTrain below, int[] fanOut, BatchLayout layout) {
      return (double) layout.steps() * Arrays.stream(fanOut).sum();
    }
  };

  /**
   * Operations over a batch: synaptic ones, or multiply-accumulates.
   *
   * @param below what the layer below did
   * @param fanOut weights that are not 0 from each of its channels
   * @param layout of the batch
   */
  abstract double operations(SpikeTrain below, int[] fanOut, BatchLayout layout);
}
