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

  @Override
  public void integrate(
      float[] z, float[] membrane, int at, float[] after, MembraneConstants layer) {
    integrateFrom(0, z, membrane, at, after, layer);
  }

  static void integrateFrom(
      int first, float[] z, float[] membrane, int at, float[] after, MembraneConstants layer) {
    for (int k = first; k < after.length; k++) {
      float normal = (z[at + k] - layer.mean()[k]) * layer.inverseDeviation()[k];
      z[at + k] = normal;
      membrane[at + k] = layer.decay()[k] * after[k] + layer.gamma()[k] * normal + layer.beta()[k];
    }
  }

  @Override
  public void fire(float[] membrane, int at, float spikeCap, float[] counts, float[] after) {
    fireFrom(0, membrane, at, spikeCap, counts, after);
  }

  static void fireFrom(
      int first, float[] membrane, int at, float spikeCap, float[] counts, float[] after) {
    for (int k = first; k < counts.length; k++) {
      float u = membrane[at + k];
      counts[k] = u >= 1f ? Math.min(spikeCap, (int) u) : 0f;
      after[k] = u - counts[k];
    }
  }

  @Override
  public void accumulate(float[] a, float[] b, int at, float[] sum, float[] product) {
    accumulateFrom(0, a, b, at, sum, product);
  }

  static void accumulateFrom(
      int first, float[] a, float[] b, int at, float[] sum, float[] product) {
    for (int k = first; k < sum.length; k++) {
      sum[k] += a[at + k];
      product[k] = Math.fma(a[at + k], b[at + k], product[k]);
    }
  }

  @Override
  public void backThroughMembrane(
      float[] gradient, float[] membrane, int at, float[] carried, MembraneConstants layer) {
    backFrom(0, gradient, membrane, at, carried, layer);
  }

  static void backFrom(
      int first,
      float[] gradient,
      float[] membrane,
      int at,
      float[] carried,
      MembraneConstants layer) {
    for (int k = first; k < carried.length; k++) {
      float u = membrane[at + k];
      float distance = Math.max(Math.max(1f - u, u - layer.spikeCap()), 0f);
      float root = 1f + layer.slope() * distance;
      float dU = carried[k] + (gradient[at + k] - carried[k]) / (root * root);
      gradient[at + k] = dU;
      carried[k] = layer.decay()[k] * dU;
    }
  }

  static void addRow(
      float[] out, int outOffset, float[] in, int inOffset, int columns, float weight) {
    for (int column = 0; column < columns; column++) {
      out[outOffset + column] += weight * in[inOffset + column];
    }
  }
}
