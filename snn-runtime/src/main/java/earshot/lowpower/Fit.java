package earshot.lowpower;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.List;

/**
 * What bounds the scale of each neuron of a layer, and how well given shifts suit it.
 *
 * <pre>
 * S_k = min( 127 2^shift_m / max |w_mk|  for each matrix m,   units_k,   largestBias / |b_k| )
 * </pre>
 *
 * <p>where units_k leaves room for what the membrane does: th S_k at most 32767 / (N + 1), and at
 * most 32767 / {@link #HEADROOM_THRESHOLDS}; for a readout without a threshold 32767 / {@link
 * #READOUT_RANGE} units per unit of the description.
 */
final class Fit {
  /**
   * A membrane without a floor is driven below 0 by inhibition, and with a small spike cap above
   * its threshold; up to this many thresholds to either side it does not saturate.
   */
  static final double HEADROOM_THRESHOLDS = 32;

  /** A readout's membrane does not saturate within this range to either side. */
  static final double READOUT_RANGE = 32;

  /** Sources that are taken to fire in a step, when noises are compared. */
  private static final double ACTIVE_SHARE = 0.1;

  private static final int LARGEST_WEIGHT = 127;

  private final NetworkDescription network;
  private final List<Connection> into;
  private final int[][] dashSyn;
  private final double[] bound; // (neurons)
  private final double[] largestIn; // (neurons)
  private final double[] largestOther; // (neurons)

  Fit(Mapping mapping, int layerIndex) {
    network = mapping.network();
    Layer layer = network.layers().get(layerIndex);
    into = network.connections().stream().filter(c -> c.target().equals(layer.name())).toList();
    dashSyn = mapping.dashSyn().get(layerIndex);
    int neurons = layer.neurons();
    bound = new double[neurons];
    largestIn = new double[neurons];
    largestOther = new double[neurons];
    for (int k = 0; k < neurons; k++) {
      double threshold = layer.threshold()[k];
      double units =
          threshold == Double.POSITIVE_INFINITY
              ? Int16.MAX / READOUT_RANGE
              : Math.floor(Int16.MAX / Math.max(layer.spikeCap() + 1, HEADROOM_THRESHOLDS))
                  / threshold;
      double bias = Math.abs(layer.bias()[k]);
      bound[k] = bias == 0 ? units : Math.min(units, mapping.profile().largestBias() / bias);
    }
    for (Connection connection : into) {
      double[] largest = isFromInput(connection) ? largestIn : largestOther;
      float[] weights = connection.weights();
      for (int i = 0; i < weights.length; i++) {
        largest[i % neurons] = Math.max(largest[i % neurons], Math.abs(weights[i]));
      }
    }
  }

  static boolean isFromInput(Connection connection) {
    return connection.source().equals(NetworkDescription.INPUT);
  }

  List<Connection> into() {
    return into;
  }

  /** The scale of each neuron for these shifts; {@code shiftOther} is that of rec or out. */
  double[] scales(int shiftIn, int shiftOther) {
    double[] scales = new double[bound.length];
    for (int k = 0; k < scales.length; k++) {
      double in = LARGEST_WEIGHT * (double) (1 << shiftIn) / largestIn[k];
      double other = LARGEST_WEIGHT * (double) (1 << shiftOther) / largestOther[k];
      scales[k] = Math.min(bound[k], Math.min(in, other));
    }
    return scales;
  }

  /**
   * Noise over signal, summed over the neurons, of what reaches the membranes in a step: the
   * rounding of the weights of the sources that fire, and the floor of the decays, which loses half
   * a unit a step in the membrane and half a unit times 2^d in each current (the dead zone).
   */
  double noise(int shiftIn, int shiftOther) {
    int neurons = bound.length;
    double[] scales = scales(shiftIn, shiftOther);
    double[] signal = new double[neurons];
    double[] error = new double[neurons];
    for (Connection connection : into) {
      int shift = isFromInput(connection) ? shiftIn : shiftOther;
      double step = 1 << shift;
      float[] weights = connection.weights();
      for (int row = 0; row < weights.length; row += neurons) {
        for (int k = 0; k < neurons; k++) {
          double weight = weights[row + k];
          double lost = weight - step / scales[k] * Math.rint(weight * scales[k] / step);
          error[k] += lost * lost;
          signal[k] += weight * weight;
        }
      }
    }
    double sum = 0;
    for (int k = 0; k < neurons; k++) {
      double units = 0.5;
      for (int[] dash : dashSyn) {
        units += dash[k] == Population.INSTANTANEOUS ? 0 : 0.5 * (1 << dash[k]);
      }
      double decay = units / scales[k];
      if (signal[k] > 0) {
        sum += (ACTIVE_SHARE * error[k] + decay * decay) / (ACTIVE_SHARE * signal[k]);
      }
    }
    return sum;
  }
}
