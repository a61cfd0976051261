package earshot.nir;

import java.util.Arrays;

/**
 * A parameter of a node: numbers with a shape. The arrays are not copied; they are not to be
 * changed.
 *
 * @param shape its dimensions, none for a scalar
 * @param values row by row
 */
public record NirArray(int[] shape, double[] values) {
  /**
   * Checks that the shape holds the values.
   *
   * @throws IllegalArgumentException if it does not; the message names both numbers
   */
  public NirArray {
    if (product(shape) != values.length) {
      throw new IllegalArgumentException(
          "The shape %s holds %d values, but there are %d."
              .formatted(Arrays.toString(shape), product(shape), values.length));
    }
  }

  /** A number without dimensions; it fits a node of any size. */
  public static NirArray scalar(double value) {
    return new NirArray(new int[0], new double[] {value});
  }

  /** A row of numbers. */
  public static NirArray vector(double... values) {
    return new NirArray(new int[] {values.length}, values);
  }

  /** Rows and columns. */
  public static NirArray matrix(int rows, int columns, double... values) {
    return new NirArray(new int[] {rows, columns}, values);
  }

  /** How many numbers. */
  public int length() {
    return values.length;
  }

  /** Whether it has no dimensions. */
  public boolean isScalar() {
    return shape.length == 0;
  }

  /**
   * The numbers for {@code neurons} neurons: one number stands for all.
   *
   * @throws IllegalArgumentException if there are neither one nor as many as neurons
   */
  double[] spread(int neurons, String what) {
    if (values.length == neurons) {
      return values;
    }
    if (values.length == 1) {
      double[] all = new double[neurons];
      Arrays.fill(all, values[0]);
      return all;
    }
    throw new IllegalArgumentException(
        "%s has %d values, but %d are needed.".formatted(what, values.length, neurons));
  }

  private static long product(int[] shape) {
    long product = 1;
    for (int size : shape) {
      product *= size;
    }
    return product;
  }
}
