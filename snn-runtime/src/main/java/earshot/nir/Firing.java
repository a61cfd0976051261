package earshot.nir;

import java.util.OptionalDouble;

/**
 * The rules of firing that NIR does not hold, for one neuron node.
 *
 * @param reset what a spike does to the membrane
 * @param comparison whether a membrane that equals its threshold fires
 * @param spikeCap the most spikes in one step
 */
record Firing(Reset reset, Comparison comparison, int spikeCap) {
  /** Never asked. */
  static final Firing NONE = new Firing(Reset.SUBTRACT, Comparison.STRICT, 1);

  /** When a membrane fires. */
  enum Comparison {
    /** v &gt; threshold, as NIR says. */
    STRICT,
    /** v &gt;= threshold. */
    INCLUSIVE;

    boolean reaches(double v, double threshold) {
      return this == STRICT ? v > threshold : v >= threshold;
    }
  }

  /** What the metadata of a node and of the graphs around it say; the innermost holds. */
  static Firing of(FlatGraph.Place place, Reset reset) {
    return new Firing(reset, comparison(place), spikeCap(place));
  }

  static Comparison comparison(FlatGraph.Place place) {
    for (NirMetadata metadata : place.surroundings()) {
      var word = metadata.text(MetadataKeys.THRESHOLD);
      if (word.isPresent()) {
        return switch (word.get()) {
          case "inclusive" -> Comparison.INCLUSIVE;
          case "strict", "exclusive" -> Comparison.STRICT;
          default ->
              throw new IllegalArgumentException(
                  ("The metadata of '%s' says '%s' for 'threshold', but 'inclusive' or 'strict'"
                          + " are known.")
                      .formatted(place.name(), word.get()));
        };
      }
    }
    return Comparison.STRICT;
  }

  private static int spikeCap(FlatGraph.Place place) {
    for (NirMetadata metadata : place.surroundings()) {
      OptionalDouble cap = metadata.number(MetadataKeys.SPIKE_CAP);
      if (cap.isPresent()) {
        double value = cap.getAsDouble();
        if (value < 1 || value != Math.rint(value)) {
          throw new IllegalArgumentException(
              "The spike cap of '%s' is %s, but must be a whole number from 1."
                  .formatted(place.name(), value));
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
      }
    }
    return 1;
  }
}
