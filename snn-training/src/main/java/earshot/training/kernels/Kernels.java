package earshot.training.kernels;

/** The loops in which training spends its time. Matrices lie row by row. */
public interface Kernels {
  /**
   * Adds a weighted sum of some rows of a matrix to one row: out += sum over i of weight[i] *
   * matrix[row[i], :].
   *
   * @param out where it is added
   * @param outOffset index of the row's first element
   * @param matrix whose rows are gathered
   * @param matrixOffset index of the matrix's first element
   * @param columns of the matrix
   * @param rows which rows
   * @param weights their weights
   * @param from first entry of {@code rows} and {@code weights}
   * @param to one behind the last
   */
  void gather(
      float[] out,
      int outOffset,
      float[] matrix,
      int matrixOffset,
      int columns,
      int[] rows,
      float[] weights,
      int from,
      int to);

  /**
   * Adds the product of two dense matrices: c += a b.
   *
   * @param a (rows, inner)
   * @param aOffset index of its first element
   * @param b (inner, columns)
   * @param bOffset index of its first element
   * @param c (rows, columns)
   * @param cOffset index of its first element
   * @param rows of a and c
   * @param inner columns of a, rows of b
   * @param columns of b and c
   */
  void multiply(
      float[] a,
      int aOffset,
      float[] b,
      int bOffset,
      float[] c,
      int cOffset,
      int rows,
      int inner,
      int columns);

  /** The fastest kernels that this Java has. */
  static Kernels fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorKernels()
        : new PlainKernels();
  }
}
