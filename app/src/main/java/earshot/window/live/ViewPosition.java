package earshot.window.live;

/**
 * Which step stands at the right edge: the newest while it follows the ear, another one while it is
 * held, and during a replay one that moves as fast as the sound did.
 */
public final class ViewPosition {
  private static final double NANOS_PER_SECOND = 1e9;

  private final double stepSeconds;
  private Motion motion = Motion.FOLLOWING;
  private double end;
  private long replayEnd;
  private long lastNanos;

  /** What it does. */
  public enum Motion {
    /** Shows what is heard. */
    FOLLOWING,
    /** Stands still. */
    HELD,
    /** Goes through what was heard. */
    REPLAYING
  }

  /** Follows. */
  public ViewPosition(double stepSeconds) {
    this.stepSeconds = stepSeconds;
  }

  /** What it does. */
  public Motion motion() {
    return motion;
  }

  /** Follows the ear. */
  public void follow() {
    motion = Motion.FOLLOWING;
  }

  /** Stands still so that a step is the first that is not shown. */
  public void hold(long endStep) {
    motion = Motion.HELD;
    end = endStep;
  }

  /** Moves by steps and stands still; a following one starts from the newest step. */
  public void move(long steps, long newest) {
    long from = motion == Motion.FOLLOWING ? newest : (long) end;
    hold(from + steps);
  }

  /** Goes from a step to another as fast as the sound did, then stands still. */
  public void replay(long from, long to, long nowNanos) {
    motion = Motion.REPLAYING;
    end = from;
    replayEnd = to;
    lastNanos = nowNanos;
  }

  /** The step after the last that was shown, as far as it was heard. */
  public long lastEnd(long newest) {
    return motion == Motion.FOLLOWING ? newest : Math.min(newest, (long) end);
  }

  /**
   * The step after the last that is shown now.
   *
   * @param oldest the first that can still be read
   * @param newest the step after the last that can be read
   * @param nowNanos the time of the frame
   */
  public long end(long oldest, long newest, long nowNanos) {
    if (motion == Motion.REPLAYING) {
      end += (nowNanos - lastNanos) / NANOS_PER_SECOND / stepSeconds;
      lastNanos = nowNanos;
      if (end >= replayEnd) {
        hold(replayEnd);
      }
    }
    if (motion == Motion.FOLLOWING) {
      end = newest;
    }
    double least = (double) Math.min(oldest + 1, newest);
    end = Math.max(least, Math.min((double) newest, end));
    return (long) end;
  }
}
