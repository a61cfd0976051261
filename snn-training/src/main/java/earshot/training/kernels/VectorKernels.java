package earshot.training.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels with explicit vector instructions: sums stay in registers while the inner loop runs.
 * A dense product of 256 x 256 matrices ran ten times faster this way than HotSpot's own
 * vectorisation of the plain loops (docs/decisions/0060).
 */
public final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** 1.5 x 2^23: a float of this size has no room for fractions. */
  private static final float ROUNDS_TO_WHOLE = 12_582_912f;

  /** Makes them. */
  public VectorKernels() {}

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
    int column = 0;
    for (; column + 4 * LANES <= columns; column += 4 * LANES) {
      int at = outOffset + column;
      FloatVector s0 = FloatVector.fromArray(SPECIES, out, at);
      FloatVector s1 = FloatVector.fromArray(SPECIES, out, at + LANES);
      FloatVector s2 = FloatVector.fromArray(SPECIES, out, at + 2 * LANES);
      FloatVector s3 = FloatVector.fromArray(SPECIES, out, at + 3 * LANES);
      for (int i = from; i < to; i++) {
        int row = matrixOffset + rows[i] * columns + column;
        FloatVector weight = FloatVector.broadcast(SPECIES, weights[i]);
        s0 = FloatVector.fromArray(SPECIES, matrix, row).fma(weight, s0);
        s1 = FloatVector.fromArray(SPECIES, matrix, row + LANES).fma(weight, s1);
        s2 = FloatVector.fromArray(SPECIES, matrix, row + 2 * LANES).fma(weight, s2);
        s3 = FloatVector.fromArray(SPECIES, matrix, row + 3 * LANES).fma(weight, s3);
      }
      s0.intoArray(out, at);
      s1.intoArray(out, at + LANES);
      s2.intoArray(out, at + 2 * LANES);
      s3.intoArray(out, at + 3 * LANES);
    }
    for (; column + LANES <= columns; column += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, out, outOffset + column);
      for (int i = from; i < to; i++) {
        FloatVector weight = FloatVector.broadcast(SPECIES, weights[i]);
        int row = matrixOffset + rows[i] * columns + column;
        sum = FloatVector.fromArray(SPECIES, matrix, row).fma(weight, sum);
      }
      sum.intoArray(out, outOffset + column);
    }
    // Masked stores are slow on Java 17, so what is left over is added without vectors.
    for (int i = from; i < to && column < columns; i++) {
      PlainKernels.addRow(
          out,
          outOffset + column,
          matrix,
          matrixOffset + rows[i] * columns + column,
          columns - column,
          weights[i]);
    }
  }

  @Override
  public void integrate(
      float[] z, float[] membrane, int at, float[] after, MembraneConstants layer) {
    int k = 0;
    for (; k + LANES <= after.length; k += LANES) {
      FloatVector normal =
          FloatVector.fromArray(SPECIES, z, at + k)
              .sub(FloatVector.fromArray(SPECIES, layer.mean(), k))
              .mul(FloatVector.fromArray(SPECIES, layer.inverseDeviation(), k));
      normal.intoArray(z, at + k);
      FloatVector.fromArray(SPECIES, layer.decay(), k)
          .mul(FloatVector.fromArray(SPECIES, after, k))
          .add(FloatVector.fromArray(SPECIES, layer.gamma(), k).mul(normal))
          .add(FloatVector.fromArray(SPECIES, layer.beta(), k))
          .intoArray(membrane, at + k);
    }
    PlainKernels.integrateFrom(k, z, membrane, at, after, layer);
  }

  @Override
  public void fire(float[] membrane, int at, float spikeCap, float[] counts, float[] after) {
    int k = 0;
    for (; k + LANES <= counts.length; k += LANES) {
      FloatVector u = FloatVector.fromArray(SPECIES, membrane, at + k);
      FloatVector nearest = u.add(ROUNDS_TO_WHOLE).sub(ROUNDS_TO_WHOLE);
      FloatVector floor = nearest.sub(1f, nearest.compare(VectorOperators.GT, u));
      FloatVector n = floor.max(0f).min(spikeCap);
      n.intoArray(counts, k);
      u.sub(n).intoArray(after, k);
    }
    PlainKernels.fireFrom(k, membrane, at, spikeCap, counts, after);
  }

  @Override
  public void accumulate(float[] a, float[] b, int at, float[] sum, float[] product) {
    int k = 0;
    for (; k + LANES <= sum.length; k += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, at + k);
      FloatVector.fromArray(SPECIES, sum, k).add(x).intoArray(sum, k);
      x.fma(FloatVector.fromArray(SPECIES, b, at + k), FloatVector.fromArray(SPECIES, product, k))
          .intoArray(product, k);
    }
    PlainKernels.accumulateFrom(k, a, b, at, sum, product);
  }

  @Override
  public void backThroughMembrane(
      float[] gradient, float[] membrane, int at, float[] carried, MembraneConstants layer) {
    int k = 0;
    for (; k + LANES <= carried.length; k += LANES) {
      FloatVector u = FloatVector.fromArray(SPECIES, membrane, at + k);
      FloatVector distance =
          u.neg().add(1f).max(u.sub(layer.spikeCap())).max(FloatVector.zero(SPECIES));
      FloatVector root = distance.mul(layer.slope()).add(1f);
      FloatVector dV = FloatVector.fromArray(SPECIES, carried, k);
      FloatVector dU =
          FloatVector.fromArray(SPECIES, gradient, at + k).sub(dV).div(root.mul(root)).add(dV);
      dU.intoArray(gradient, at + k);
      FloatVector.fromArray(SPECIES, layer.decay(), k).mul(dU).intoArray(carried, k);
    }
    PlainKernels.backFrom(k, gradient, membrane, at, carried, layer);
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
    int tiledRows = rows & ~3;
    int column = 0;
    for (; column + 2 * LANES <= columns; column += 2 * LANES) {
      for (int row = 0; row < tiledRows; row += 4) {
        tile(
            a,
            aOffset + row * inner,
            b,
            bOffset + column,
            c,
            cOffset + row * columns + column,
            inner,
            columns);
      }
    }
    int tiledColumns = column;
    for (int row = 0; row < rows; row++) {
      int first = row < tiledRows ? tiledColumns : 0;
      for (int from = first; from < columns; from += LANES) {
        strip(
            a, aOffset + row * inner, b, bOffset, c, cOffset + row * columns, inner, columns, from);
      }
    }
  }

  /** Four rows by two vectors: eight sums in registers. */
  private static void tile(
      float[] a, int a0, float[] b, int bAt, float[] c, int c0, int inner, int columns) {
    int a1 = a0 + inner;
    int a2 = a1 + inner;
    int a3 = a2 + inner;
    int c1 = c0 + columns;
    int c2 = c1 + columns;
    int c3 = c2 + columns;
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, c0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c, c0 + LANES);
    FloatVector s10 = FloatVector.fromArray(SPECIES, c, c1);
    FloatVector s11 = FloatVector.fromArray(SPECIES, c, c1 + LANES);
    FloatVector s20 = FloatVector.fromArray(SPECIES, c, c2);
    FloatVector s21 = FloatVector.fromArray(SPECIES, c, c2 + LANES);
    FloatVector s30 = FloatVector.fromArray(SPECIES, c, c3);
    FloatVector s31 = FloatVector.fromArray(SPECIES, c, c3 + LANES);
    for (int k = 0; k < inner; k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + k * columns);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + k * columns + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + k]);
      s00 = x.fma(b0, s00);
      s01 = x.fma(b1, s01);
      x = FloatVector.broadcast(SPECIES, a[a1 + k]);
      s10 = x.fma(b0, s10);
      s11 = x.fma(b1, s11);
      x = FloatVector.broadcast(SPECIES, a[a2 + k]);
      s20 = x.fma(b0, s20);
      s21 = x.fma(b1, s21);
      x = FloatVector.broadcast(SPECIES, a[a3 + k]);
      s30 = x.fma(b0, s30);
      s31 = x.fma(b1, s31);
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + LANES);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + LANES);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + LANES);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + LANES);
  }

  /** One row by one vector, which may hang over the edge. */
  private static void strip(
      float[] a, int a0, float[] b, int b0, float[] c, int c0, int inner, int columns, int from) {
    VectorMask<Float> mask = SPECIES.indexInRange(from, columns);
    FloatVector sum = FloatVector.fromArray(SPECIES, c, c0 + from, mask);
    for (int k = 0; k < inner; k++) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + k]);
      sum = FloatVector.fromArray(SPECIES, b, b0 + k * columns + from, mask).fma(x, sum);
    }
    sum.intoArray(c, c0 + from, mask);
  }
}
