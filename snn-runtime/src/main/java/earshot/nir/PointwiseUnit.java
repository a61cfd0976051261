package earshot.nir;

/** A node without state that works value by value. */
final class PointwiseUnit extends Unit {
  /** What becomes of a value. */
  interface Rule {
    double of(double value, int index);
  }

  private final Rule rule;

  PointwiseUnit(int width, Rule rule) {
    super(width);
    this.rule = rule;
  }

  @Override
  void step(double[] in) {
    for (int k = 0; k < out.length; k++) {
      out[k] = rule.of(in[k], k);
    }
  }
}
