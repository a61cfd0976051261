package earshot.training.network;

/** Adam with decoupled weight decay (Loshchilov and Hutter 2019), a number at a time. */
final class AdamW {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final double weightDecay;

  /** Makes one that shrinks weights by this share, times the rate. */
  AdamW(double weightDecay) {
    this.weightDecay = weightDecay;
  }

  /**
   * Takes one step.
   *
   * @param parameter that learns
   * @param clip factor of its gradient
   * @param rate of this step
   * @param steps taken so far, this one too
   */
  void step(Parameter parameter, float clip, double rate, long steps) {
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
}
