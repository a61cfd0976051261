package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Momentum made orthogonal (Jordan et al. 2024): the step of a weight matrix goes equally far in
 * all the directions in which its gradient points, so that the many weak ones are learnt as well as
 * the few strong ones. Steps are as large, in the mean square, as Adam's usually are: 0.2 times the
 * rate (Liu et al. 2025, "Muon is scalable for LLM training"), so that one rate serves both.
 *
 * <pre>
 * M = 0.95 M + 0.05 G;  U = orthogonal(0.95 M + 0.05 G)
 * W = (1 - rate decay) W - 0.2 rate sqrt(max(rows, columns)) U
 * </pre>
 *
 * The size of the gradient does not matter, so it need not be clipped.
 */
final class Muon {
  private static final float MOMENTUM = 0.95f;
  private static final double ROOT_MEAN_SQUARE = 0.2;

  private final double weightDecay;
  private final Kernels kernels;
  private final Map<String, Orthogonal> hands = new ConcurrentHashMap<>(); // by parameter

  /** Makes one that shrinks weights by this share, times the rate. */
  Muon(double weightDecay, Kernels kernels) {
    this.weightDecay = weightDecay;
    this.kernels = kernels;
  }

  /**
   * Takes one step of a matrix. What was cut takes no part: its gradient counts as 0.
   *
   * @param parameter that learns, a matrix
   * @param rate of this step
   */
  void step(Parameter parameter, double rate) {
    int rows = parameter.rows;
    int columns = parameter.value.length / rows;
    boolean stands = rows > columns;
    int larger = Math.max(rows, columns);
    Orthogonal hand =
        hands.computeIfAbsent(
            parameter.name, name -> new Orthogonal(Math.min(rows, columns), larger, kernels));
    parameter.clearCut(parameter.gradient);
    parameter.clearCut(parameter.firstMoment);
    float[] moment = parameter.firstMoment;
    float[] matrix = hand.matrix();
    for (int i = 0; i < moment.length; i++) {
      float g = (1 - MOMENTUM) * parameter.gradient[i];
      moment[i] = MOMENTUM * moment[i] + g;
      matrix[stands ? i % columns * rows + i / columns : i] = MOMENTUM * moment[i] + g;
    }
    hand.iterate();
    float shrink = (float) (1 - rate * weightDecay);
    float length = (float) (rate * ROOT_MEAN_SQUARE * Math.sqrt(larger));
    for (int i = 0; i < moment.length; i++) {
      float direction = matrix[stands ? i % columns * rows + i / columns : i];
      parameter.value[i] = shrink * parameter.value[i] - length * direction;
    }
    parameter.holdCut();
  }
}
