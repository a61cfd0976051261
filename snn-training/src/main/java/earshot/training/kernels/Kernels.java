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

  /**
   * Runs the membranes of one step up to the spikes: z is normalised in place and U = a V + gamma z
   * + beta.
   *
   * @param z (…, neurons) from {@code at} on
   * @param membrane where U goes (…, neurons) from {@code at} on
   * @param at index of the step's first neuron
   * @param after V after the step before (neurons)
   * @param layer what the neurons are like
   */
  void integrate(float[] z, float[] membrane, int at, float[] after, MembraneConstants layer);

  /**
   * Fires: n = min(cap, floor U) where U is at least 1, else 0, and V = U - n.
   *
   * @param membrane U (…, neurons) from {@code at} on
   * @param at index of the step's first neuron
   * @param spikeCap the most spikes in one step
   * @param counts gets n (neurons)
   * @param after gets V (neurons)
   */
  void fire(float[] membrane, int at, float spikeCap, float[] counts, float[] after);

  /**
   * Adds one step to two sums over steps: sum += a, product += a b.
   *
   * @param a (…, neurons) from {@code at} on
   * @param b (…, neurons) from {@code at} on
   * @param at index of the step's first neuron
   * @param sum (neurons)
   * @param product (neurons)
   */
  void accumulate(float[] a, float[] b, int at, float[] sum, float[] product);

  /**
   * Takes the gradient of one step back from the spike counts to the current: dU = dV + s (dn - dV)
   * with the surrogate slope s = 1 / (1 + 5 D)^2, D the distance of U to [1, cap]; then dV = a dU
   * is carried to the step before.
   *
   * @param gradient dn, then dU (…, neurons) from {@code at} on
   * @param membrane U (…, neurons) from {@code at} on
   * @param at index of the step's first neuron
   * @param carried dV (neurons)
   * @param layer what the neurons are like
   */
  void backThroughMembrane(
      float[] gradient, float[] membrane, int at, float[] carried, MembraneConstants layer);

  /**
   * What the neurons of a layer are like.
   *
   * @param decay a of each membrane (neurons)
   * @param mean of the current (neurons)
   * @param inverseDeviation of the current (neurons)
   * @param gamma factor (neurons)
   * @param beta offset (neurons)
   * @param spikeCap the most spikes in one step
   * @param slope steepness of the surrogate
   */
  record MembraneConstants(
      float[] decay,
      float[] mean,
      float[] inverseDeviation,
      float[] gamma,
      float[] beta,
      float spikeCap,
      float slope) {}

  /** The fastest kernels that this Java has. */
  static Kernels fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorKernels()
        : new PlainKernels();
  }
}
