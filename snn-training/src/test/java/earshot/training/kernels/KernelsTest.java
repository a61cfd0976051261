package earshot.training.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The vector kernels against the plain ones. */
class KernelsTest {
  private static final Offset<Float> CLOSE = Offset.offset(1e-3f);

  @Test
  void productsAreEqualForEverySize() {
    var random = new Random(3);
    for (int columns : new int[] {1, 10, 16, 31, 64, 96, 130}) {
      for (int rows : new int[] {1, 3, 4, 9}) {
        int inner = 1 + random.nextInt(70);
        float[] a = noise(random, 5 + rows * inner);
        float[] b = noise(random, 7 + inner * columns);
        float[] plain = noise(random, 3 + rows * columns);
        float[] vector = plain.clone();
        new PlainKernels().multiply(a, 5, b, 7, plain, 3, rows, inner, columns);
        new VectorKernels().multiply(a, 5, b, 7, vector, 3, rows, inner, columns);
        assertThat(vector).containsExactly(plain, CLOSE);
      }
    }
  }

  @Test
  void gatheredSumsAreEqualForEverySize() {
    var random = new Random(4);
    for (int columns : new int[] {1, 10, 16, 31, 64, 96, 130}) {
      float[] matrix = noise(random, 20 * columns);
      int[] rows = random.ints(12, 0, 20).toArray();
      float[] weights = noise(random, 12);
      float[] plain = noise(random, 3 + columns);
      float[] vector = plain.clone();
      new PlainKernels().gather(plain, 3, matrix, 0, columns, rows, weights, 2, 11);
      new VectorKernels().gather(vector, 3, matrix, 0, columns, rows, weights, 2, 11);
      assertThat(vector).containsExactly(plain, CLOSE);
    }
  }

  @Test
  void membranesAreEqualForEverySize() {
    var random = new Random(5);
    for (int neurons : new int[] {1, 10, 16, 31, 64, 96, 130}) {
      var layer =
          new Kernels.MembraneConstants(
              noise(random, neurons),
              noise(random, neurons),
              noise(random, neurons),
              noise(random, neurons),
              noise(random, neurons),
              2,
              5);
      float[] plain = noise(random, 3 + neurons);
      float[] vector = plain.clone();
      float[] plainMembrane = new float[3 + neurons];
      float[] vectorMembrane = new float[3 + neurons];
      float[] after = noise(random, neurons);
      new PlainKernels().integrate(plain, plainMembrane, 3, after, layer);
      new VectorKernels().integrate(vector, vectorMembrane, 3, after, layer);
      assertThat(vector).containsExactly(plain, CLOSE);
      assertThat(vectorMembrane).containsExactly(plainMembrane, CLOSE);

      float[] plainCarried = noise(random, neurons);
      float[] vectorCarried = plainCarried.clone();
      new PlainKernels().backThroughMembrane(plain, plainMembrane, 3, plainCarried, layer);
      new VectorKernels().backThroughMembrane(vector, vectorMembrane, 3, vectorCarried, layer);
      assertThat(vector).containsExactly(plain, CLOSE);
      assertThat(vectorCarried).containsExactly(plainCarried, CLOSE);
    }
  }

  @Test
  void spikesAreCountedEquallyAtAndAroundWholeMembranes() {
    float[] membrane = {
      -3.5f,
      -1f,
      -0.4f,
      0f,
      0.5f,
      0.9999999f,
      1f,
      1.0000001f,
      1.5f,
      1.9999999f,
      2f,
      2.5f,
      2.9999998f,
      3f,
      3.5f,
      4f,
      31f,
      40f,
      1000.25f,
      Float.MIN_VALUE
    };
    for (float cap : new float[] {1, 3, 31}) {
      float[] plain = new float[membrane.length];
      float[] vector = new float[membrane.length];
      float[] plainAfter = new float[membrane.length];
      float[] vectorAfter = new float[membrane.length];
      new PlainKernels().fire(membrane, 0, cap, plain, plainAfter);
      new VectorKernels().fire(membrane, 0, cap, vector, vectorAfter);
      assertThat(vector).containsExactly(plain);
      assertThat(vectorAfter).containsExactly(plainAfter);
      assertThat(plain[6]).isEqualTo(1f);
      assertThat(plain[5]).isZero();
    }
  }

  @Test
  void sumsOverStepsAreEqualForEverySize() {
    var random = new Random(6);
    for (int neurons : new int[] {1, 16, 31, 130}) {
      float[] a = noise(random, 3 + neurons);
      float[] b = noise(random, 3 + neurons);
      float[] sum = noise(random, neurons);
      float[] product = noise(random, neurons);
      float[] vectorSum = sum.clone();
      float[] vectorProduct = product.clone();
      new PlainKernels().accumulate(a, b, 3, sum, product);
      new VectorKernels().accumulate(a, b, 3, vectorSum, vectorProduct);
      assertThat(vectorSum).containsExactly(sum);
      assertThat(vectorProduct).containsExactly(product);
    }
  }

  private static float[] noise(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
