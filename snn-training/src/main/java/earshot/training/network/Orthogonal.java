package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.Arrays;

/**
 * Turns a matrix into one with the same singular vectors whose singular values are all near 1, by
 * five steps of a Newton-Schulz iteration of the fifth order. The coefficients are those of Jordan
 * et al. (2024), "Muon: An optimizer for hidden layers in neural networks", which bring every
 * singular value above a thousandth of the norm between 0.7 and 1.2.
 *
 * <pre>
 * X = G / |G|;  five times: P = X X^T, X = a X + (b P + c P P) X
 * </pre>
 */
final class Orthogonal {
  private static final float A = 3.4445f;
  private static final float B = -4.7750f;
  private static final float C = 2.0315f;
  private static final int STEPS = 5;

  private final int rows;
  private final int columns;
  private final Kernels kernels;
  private final float[] x; // (rows, columns)
  private final float[] turned; // (columns, rows)
  private final float[] next; // (rows, columns)
  private final float[] product; // (rows, rows)
  private final float[] square; // (rows, rows)

  /**
   * Makes one for matrices of one shape.
   *
   * @param rows at most as many as columns, so that the products are small
   * @param columns of the matrix
   * @param kernels multiply
   * @throws IllegalArgumentException if there are more rows than columns
   */
  Orthogonal(int rows, int columns, Kernels kernels) {
    if (rows > columns) {
      throw new IllegalArgumentException(
          "The matrix has %d rows and %d columns; it must lie, not stand."
              .formatted(rows, columns));
    }
    this.rows = rows;
    this.columns = columns;
    this.kernels = kernels;
    x = new float[rows * columns];
    turned = new float[rows * columns];
    next = new float[rows * columns];
    product = new float[rows * rows];
    square = new float[rows * rows];
  }

  /** The matrix (rows, columns): written before, read after {@link #iterate}. */
  float[] matrix() {
    return x;
  }

  /** Makes the matrix orthogonal in place; one that is all 0 stays so. */
  void iterate() {
    double norm = 0;
    for (float value : x) {
      norm += (double) value * value;
    }
    float scale = (float) (1 / (Math.sqrt(norm) + 1e-12));
    for (int i = 0; i < x.length; i++) {
      x[i] *= scale;
    }
    for (int step = 0; step < STEPS; step++) {
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          turned[c * rows + r] = x[r * columns + c];
        }
      }
      Arrays.fill(product, 0f);
      kernels.multiply(x, 0, turned, 0, product, 0, rows, columns, rows);
      Arrays.fill(square, 0f);
      kernels.multiply(product, 0, product, 0, square, 0, rows, rows, rows);
      for (int i = 0; i < square.length; i++) {
        square[i] = B * product[i] + C * square[i];
      }
      for (int i = 0; i < x.length; i++) {
        next[i] = A * x[i];
      }
      kernels.multiply(square, 0, x, 0, next, 0, rows, rows, columns);
      System.arraycopy(next, 0, x, 0, x.length);
    }
  }
}
