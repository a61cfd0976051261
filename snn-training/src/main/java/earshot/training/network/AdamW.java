package earshot.training.network;

import java.util.Arrays;
import java.util.List;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), after clipping the gradient's
 * norm.
 */
public final class AdamW {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final double weightDecay;
  private final double largestNorm;
  private final Workers workers;
  private long steps;

  /**
   * Makes one.
   *
   * @param weightDecay share by which weights shrink, times the rate
   * @param largestNorm of the whole gradient
   * @param workers do the work, a parameter at a time
   */
  public AdamW(double weightDecay, double largestNorm, Workers workers) {
    this.weightDecay = weightDecay;
    this.largestNorm = largestNorm;
    this.workers = workers;
  }

  /** Takes one step. */
  public void step(List<Parameter> parameters, double rate) {
    steps++;
    double[] squares = new double[parameters.size()];
    workers.run(squares.length, p -> squares[p] = sumOfSquares(parameters.get(p).gradient));
    double norm = Math.sqrt(Arrays.stream(squares).sum());
    if (!(norm < Double.POSITIVE_INFINITY)) {
      return; // A gradient that is no number would spoil every weight.
    }
    float clip = (float) Math.min(1, largestNorm / Math.max(norm, 1e-12));
    workers.run(squares.length, p -> step(parameters.get(p), clip, rate));
  }

  private static double sumOfSquares(float[] gradient) {
    double sum = 0;
    for (float g : gradient) {
      sum += (double) g * g;
    }
    return sum;
  }

  private void step(Parameter parameter, float clip, double rate) {
    double correction1 = 1 - Math.pow(BETA1, (double) steps);
    double correction2 = 1 - Math.pow(BETA2, (double) steps);
    float shrink =
        parameter.decay == Parameter.Decay.DECAYS ? (float) (1 - rate * weightDecay) : 1f;
    for (int i = 0; i < parameter.value.length; i++) {
      float g = parameter.gradient[i] * clip;
      float m = (float) (BETA1 * parameter.firstMoment[i] + (1 - BETA1) * g);
      float v = (float) (BETA2 * parameter.secondMoment[i] + (1 - BETA2) * g * g);
      parameter.firstMoment[i] = m;
      parameter.secondMoment[i] = v;
      double update = rate * (m / correction1) / (Math.sqrt(v / correction2) + EPSILON);
      parameter.value[i] = (float) (shrink * parameter.value[i] - update);
    }
    parameter.holdCut();
  }

  /** Steps taken so far. */
  public long steps() {
    return steps;
  }

  /** Goes on where a checkpoint stopped. */
  public void resume(long stepsTaken) {
    steps = stepsTaken;
  }
}
