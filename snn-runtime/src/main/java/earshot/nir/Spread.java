package earshot.nir;

import java.util.Arrays;

/** Spreads the parameters of a node over its values, and names the node where that fails. */
record Spread(FlatGraph.Place place, int width) {
  /** A value each, from a value each or one for all. */
  double[] values(NirArray parameter, String what) {
    double[] values =
        parameter.spread(width, "The %s of the node '%s'".formatted(what, place.name()));
    for (double value : values) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException(
            "The %s of the node '%s' holds %s, but numbers are needed."
                .formatted(what, place.name(), value));
      }
    }
    return values;
  }

  /** The same value for all. */
  double[] all(double value) {
    double[] values = new double[width];
    Arrays.fill(values, value);
    return values;
  }

  /** Weights, all of them finite. */
  NirArray finite(NirArray weights) {
    for (double weight : weights.values()) {
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException(
            "A weight of the node '%s' is %s, but weights are finite."
                .formatted(place.name(), weight));
      }
    }
    return weights;
  }
}
