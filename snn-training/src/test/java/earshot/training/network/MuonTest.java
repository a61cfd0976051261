package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.training.kernels.Kernels;
import earshot.training.kernels.PlainKernels;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MuonTest {
  private final Random random = new Random(7);

  @Test
  void anOrthogonalMatrixStretchesEveryDirectionNearlyAlike() {
    for (Kernels kernels : new Kernels[] {new PlainKernels(), Kernels.fastest()}) {
      var orthogonal = new Orthogonal(12, 30, kernels);
      float[] x = orthogonal.matrix();
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) random.nextGaussian() * (i < 30 ? 20 : 1); // one direction is much stronger
      }

      orthogonal.iterate();

      for (int trial = 0; trial < 50; trial++) {
        assertThat(stretch(x, 12, 30)).isBetween(0.6, 1.3);
      }
    }
  }

  /** The length of X^T u for a random direction u. */
  private double stretch(float[] x, int rows, int columns) {
    double[] u = random.doubles(rows, -1, 1).toArray();
    double norm = 0;
    for (double value : u) {
      norm += value * value;
    }
    double square = 0;
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int r = 0; r < rows; r++) {
        sum += u[r] * x[r * columns + c];
      }
      square += sum * sum;
    }
    return Math.sqrt(square / norm);
  }

  @Test
  void directionsStayAndStrengthsAreMadeEqual() {
    var orthogonal = new Orthogonal(3, 4, new PlainKernels());
    float[] x = orthogonal.matrix();
    x[0] = 5f;
    x[5] = -1f;
    x[10] = 0.2f;

    orthogonal.iterate();

    assertThat(x[0]).isCloseTo(1f, within(0.35f));
    assertThat(x[5]).isCloseTo(-1f, within(0.35f));
    assertThat(x[10]).isCloseTo(1f, within(0.35f));
    assertThat(x[1]).isZero();
    assertThat(x[7]).isZero();
  }

  @Test
  void whatIsAllZeroStaysSo() {
    var orthogonal = new Orthogonal(3, 4, new PlainKernels());

    orthogonal.iterate();

    assertThat(orthogonal.matrix()).containsOnly(0f);
  }

  @Test
  void aMatrixThatStandsIsRefused() {
    assertThatThrownBy(() -> new Orthogonal(4, 3, new PlainKernels()))
        .hasMessage("The matrix has 4 rows and 3 columns; it must lie, not stand.");
  }

  @Test
  void aStepIsTheSameWhetherTheMatrixLiesOrStands() {
    Parameter lies = matrix(5, 8);
    Parameter stands = Parameter.matrix("stands", 8, 5);
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 8; c++) {
        stands.value[c * 5 + r] = lies.value[r * 8 + c];
        stands.gradient[c * 5 + r] = lies.gradient[r * 8 + c];
      }
    }
    var muon = new Muon(0.01, new PlainKernels());

    muon.step(lies, 0.1);
    muon.step(stands, 0.1);

    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 8; c++) {
        assertThat(stands.value[c * 5 + r]).isEqualTo(lies.value[r * 8 + c]);
      }
    }
  }

  @Test
  void stepsGoDownhillAndAreAsLargeAsAdams() {
    Parameter parameter = matrix(20, 30);
    float[] before = parameter.value.clone();

    new Muon(0, new PlainKernels()).step(parameter, 0.1);

    double descent = 0;
    double square = 0;
    for (int i = 0; i < before.length; i++) {
      double step = parameter.value[i] - before[i];
      descent -= step * parameter.gradient[i];
      square += step * step;
    }
    assertThat(descent).isPositive();
    assertThat(Math.sqrt(square / before.length)).isCloseTo(0.2 * 0.1, within(0.006));
  }

  @Test
  void whatIsCutStaysCutAndMovesNothingElse() {
    Parameter quiet = matrix(4, 6);
    Parameter loud = matrix(4, 6);
    System.arraycopy(quiet.value, 0, loud.value, 0, 24);
    System.arraycopy(quiet.gradient, 0, loud.gradient, 0, 24);
    quiet.gradient[9] = 0f;
    loud.gradient[9] = 1000f;
    loud.firstMoment[9] = 1000f;
    boolean[] cut = new boolean[24];
    cut[9] = true;
    quiet.cut(cut);
    loud.cut(cut);
    var muon = new Muon(0.01, new PlainKernels());

    muon.step(quiet, 0.1);
    muon.step(loud, 0.1);

    assertThat(loud.value).containsExactly(quiet.value);
    assertThat(loud.value[9]).isZero();
  }

  private Parameter matrix(int rows, int columns) {
    Parameter parameter = Parameter.matrix("matrix", rows, columns);
    for (int i = 0; i < parameter.value.length; i++) {
      parameter.value[i] = (float) random.nextGaussian();
      parameter.gradient[i] = (float) random.nextGaussian();
    }
    return parameter;
  }
}
