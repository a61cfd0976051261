package earshot.training.kernels;

/**
 * Plain loops: what the vector kernels are compared with, and what runs where the vector module is
 * missing.
 */
public final class PlainKernels implements Kernels {
  /** Makes them. */
  public PlainKernels() {}

  @Override
  public void gather(
      float[] out,
      int outOffset,
      float[] matrix,
      int matrixOffset,
      int columns,
      int[] rows,
      float[] weights,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      addRow(out, outOffset, matrix, matrixOffset + rows[i] * columns, columns, weights[i]);
    }
  }

  @Override
  public void multiply(
      float[] a,
      int aOffset,
      float[] b,
      int bOffset,
      float[] c,
      int cOffset,
      int rows,
      int inner,
      int columns) {
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < inner; k++) {
        float weight = a[aOffset + row * inner + k];
        addRow(c, cOffset + row * columns, b, bOffset + k * columns, columns, weight);
      }
    }
  }

  private static void addRow(
      float[] out, int outOffset, float[] in, int inOffset, int columns, float weight) {
    for (int column = 0; column < columns; column++) {
      out[outOffset + column] += weight * in[inOffset + column];
    }
  }
}
