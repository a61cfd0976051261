package earshot.evaluation;

/**
 * Weights from one population to another, as far as they cost something.
 *
 * @param source index of a population, 0 for the input
 * @param target index of a population
 * @param weights of them, those that are 0 too
 * @param nonZeroWeights of them
 * @param fanOut weights that are not 0 by neuron of the source
 */
record Projection(int source, int target, long weights, long nonZeroWeights, int[] fanOut) {
  /**
   * Weights in an array.
   *
   * @param weights (…, sources, targets)
   */
  static Projection of(int source, int target, float[] weights, int sources) {
    int[] fanOut = new int[sources];
    long nonZero = 0;
    int columns = weights.length / sources;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        fanOut[i / columns]++;
        nonZero++;
      }
    }
    return new Projection(source, target, weights.length, nonZero, fanOut);
  }
}
