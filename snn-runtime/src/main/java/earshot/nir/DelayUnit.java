package earshot.nir;

import java.util.Arrays;

/** x(t - delay), each value with its own delay in whole steps; zeros at first. */
final class DelayUnit extends Unit {
  private final int[] delaySteps;
  private final double[][] past; // (longest + 1, values)
  private final boolean holding;
  private int now;

  DelayUnit(int[] delaySteps) {
    super(delaySteps.length);
    this.delaySteps = delaySteps;
    past = new double[Arrays.stream(delaySteps).max().orElse(0) + 1][delaySteps.length];
    holding = Arrays.stream(delaySteps).allMatch(steps -> steps >= 1);
  }

  /**
   * Whether every value is held for at least a step, so that no output needs an input of its step.
   */
  boolean isHolding() {
    return holding;
  }

  @Override
  void step(double[] in) {
    now = (now + 1) % past.length;
    if (!holding) {
      System.arraycopy(in, 0, past[now], 0, in.length);
    }
    for (int k = 0; k < out.length; k++) {
      out[k] = past[Math.floorMod(now - delaySteps[k], past.length)][k];
    }
  }

  /** Learns what enters it in this step, once all nodes have been worked through. */
  void hold(double[] in) {
    System.arraycopy(in, 0, past[now], 0, in.length);
  }
}
