package earshot.dense;

/** Weights from one population to another, and what it costs to apply them. */
final class Matrix {
  private final float[] weights; // (…, inputs, outputs)
  private final int from;
  private final int outputs;
  private final int[] fanOut; // (inputs), weights that are not 0
  private final int size;

  /**
   * A matrix within an array.
   *
   * @param weights the array
   * @param from index of the matrix's first element
   * @param inputs its rows
   * @param outputs its columns
   */
  Matrix(float[] weights, int from, int inputs, int outputs) {
    this.weights = weights;
    this.from = from;
    this.outputs = outputs;
    fanOut = new int[inputs];
    int sum = 0;
    for (int j = 0; j < inputs; j++) {
      for (int k = 0; k < outputs; k++) {
        fanOut[j] += weights[from + j * outputs + k] == 0f ? 0 : 1;
      }
      sum += fanOut[j];
    }
    size = sum;
  }

  /** Weights that are not 0: multiply-accumulates of a step, whatever the input. */
  int size() {
    return size;
  }

  /**
   * Adds W x.
   *
   * @param x (inputs)
   * @param sum to which it is added (outputs)
   * @return multiply-accumulates with an input and a weight that are not 0
   */
  int addTo(float[] x, float[] sum) {
    float[] w = weights;
    int effective = 0;
    for (int j = 0; j < fanOut.length; j++) {
      float value = x[j];
      if (value != 0f) {
        int row = from + j * outputs;
        for (int k = 0; k < sum.length; k++) {
          sum[k] += value * w[row + k];
        }
        effective += fanOut[j];
      }
    }
    return effective;
  }
}
