package earshot.cochlea;

import java.util.Arrays;

/**
 * How fast levels rise, or how fast they fall: what is left between a level and a slower one.
 *
 * <pre>
 * d = v - L;  L += r d;  drive = max(0, h d - z), of a fall max(0, -h d - z)
 * </pre>
 */
final class OnsetFollower {
  private final GroupLevels levels;
  private final float rate;
  private final float gain; // h, negative where a fall is followed
  private final float deadZone;
  private final float[] slowLevel; // L, (groups)
  private boolean started;

  private OnsetFollower(EncoderParameters parameters, GroupLevels levels, double gain) {
    this.levels = levels;
    this.gain = (float) gain;
    rate = (float) parameters.onsetRate();
    deadZone = (float) parameters.onsetDeadZone();
    slowLevel = new float[levels.count()];
  }

  static OnsetFollower ofRises(EncoderParameters parameters, GroupLevels levels) {
    return new OnsetFollower(parameters, levels, parameters.onsetGain());
  }

  static OnsetFollower ofFalls(EncoderParameters parameters, GroupLevels levels) {
    return new OnsetFollower(parameters, levels, -parameters.onsetGain());
  }

  int count() {
    return slowLevel.length;
  }

  /** Takes one step of the levels, which have heard it before. */
  void follow(float[] drive) {
    for (int group = 0; group < slowLevel.length; group++) {
      float level = levels.of(group);
      float difference = started ? level - slowLevel[group] : 0;
      slowLevel[group] = started ? slowLevel[group] + rate * difference : level;
      drive[group] = Math.max(0, gain * difference - deadZone);
    }
    started = true;
  }

  void reset() {
    Arrays.fill(slowLevel, 0);
    started = false;
  }
}
