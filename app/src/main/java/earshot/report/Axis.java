package earshot.report;

/**
 * Values along a side of a plot.
 *
 * @param scale how they are spaced
 * @param low the value at {@code from}
 * @param high the value at {@code to}
 * @param from pixels
 * @param to pixels
 */
record Axis(Scale scale, double low, double high, double from, double to) {
  /** How values are spaced. */
  enum Scale {
    /** Evenly. */
    LINEAR,
    /** By their logarithm; what is below the lowest stands at its end. */
    LOGARITHMIC
  }

  static Axis linear(double low, double high, double from, double to) {
    return new Axis(Scale.LINEAR, low, high, from, to);
  }

  /** Where a value stands. */
  double at(double value) {
    double share =
        switch (scale) {
          case LINEAR -> (value - low) / (high - low);
          case LOGARITHMIC -> Math.log(Math.max(value, low) / low) / Math.log(high / low);
        };
    return from + Math.max(0, Math.min(1, share)) * (to - from);
  }
}
