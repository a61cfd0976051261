package earshot.lowpower;

/**
 * What one spike of one source adds to one synaptic current of a population. Rows with few weights
 * are kept as a list of targets, the others with their zeros, for loops that run over all targets.
 *
 * @param connections weights that are not 0
 * @param dense shifted weights (neurons), or empty
 * @param targets ascending targets of a sparse row, or empty
 * @param values their shifted weights
 */
record Row(int connections, int[] dense, int[] targets, int[] values) {
  /** Below one weight in this many targets a list is faster; measured with {@code CoreSpeed}. */
  private static final int SPARSE_ONE_IN = 12;

  private static final int[] NONE = {};

  boolean isDense() {
    return dense.length > 0;
  }

  static Row of(int[] weights) {
    int connections = 0;
    for (int weight : weights) {
      connections += weight == 0 ? 0 : 1;
    }
    if (connections * SPARSE_ONE_IN > weights.length) {
      return new Row(connections, weights, NONE, NONE);
    }
    int[] targets = new int[connections];
    int[] values = new int[connections];
    int i = 0;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] != 0) {
        targets[i] = k;
        values[i++] = weights[k];
      }
    }
    return new Row(connections, NONE, targets, values);
  }
}
