package earshot.training.network;

import earshot.training.kernels.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the steps of the descent: {@link AdamW} after clipping the norm of the whole gradient, or,
 * for the weights of the hidden layers, {@link Muon}.
 */
public final class Optimiser {
  /** How the weight matrices of hidden layers learn. */
  public enum Matrices {
    /** A weight at a time, as everything else. */
    ADAM,
    /** As a whole, in orthogonal steps. */
    MUON
  }

  private final double largestNorm;
  private final Matrices matrices;
  private final Workers workers;
  private final AdamW adam;
  private final Muon muon;
  private long steps;

  /**
   * Makes one.
   *
   * @param weightDecay share by which weights shrink, times the rate
   * @param largestNorm of the whole gradient
   * @param matrices how the weights of hidden layers learn
   * @param workers do the work, a parameter at a time
   * @param kernels multiply matrices
   */
  public Optimiser(
      double weightDecay, double largestNorm, Matrices matrices, Workers workers, Kernels kernels) {
    this.largestNorm = largestNorm;
    this.matrices = matrices;
    this.workers = workers;
    adam = new AdamW(weightDecay);
    muon = new Muon(weightDecay, kernels);
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
    workers.run(
        squares.length,
        p -> {
          Parameter parameter = parameters.get(p);
          if (matrices == Matrices.MUON && parameter.rows > 0) {
            muon.step(parameter, rate);
          } else {
            adam.step(parameter, clip, rate, steps);
          }
        });
  }

  private static double sumOfSquares(float[] gradient) {
    double sum = 0;
    for (float g : gradient) {
      sum += (double) g * g;
    }
    return sum;
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
