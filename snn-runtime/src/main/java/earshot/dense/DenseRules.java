package earshot.dense;

/** What the parts of a dense network must keep, in sentences. */
final class DenseRules {
  private DenseRules() {}

  static void atLeastOne(String what, String of, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "%s has %d %s; at least 1 is needed.".formatted(what, count, of));
    }
  }

  static void size(String what, int weights, long needed) {
    if (weights != needed) {
      throw new IllegalArgumentException(
          "%s has %d weights; its shape needs %d.".formatted(what, weights, needed));
    }
  }

  static void finite(String what, float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(
            "%s holds the value %s, which is no number to compute with.".formatted(what, value));
      }
    }
  }

  static void follows(String what, int inputs, int below) {
    if (inputs != below) {
      throw new IllegalArgumentException(
          "%s has %d inputs; what lies below it has %d channels.".formatted(what, inputs, below));
    }
  }

  /** A decay a = 1 - dt / tau of 0 to below 1. */
  static void tau(double tauSeconds, double stepSeconds) {
    if (!(tauSeconds >= stepSeconds) || tauSeconds == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "The readout has a time constant of %s s; the least is the step of %s s."
              .formatted(tauSeconds, stepSeconds));
    }
  }
}
