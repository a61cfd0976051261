package earshot.window;

import java.util.Arrays;

/** Counts the frames of the last second. */
final class FrameMeter {
  private static final long SECOND_NANOS = 1_000_000_000;

  private final long[] times = new long[128];
  private int next;

  FrameMeter() {
    Arrays.fill(times, Long.MIN_VALUE / 2);
  }

  /** A frame was drawn. */
  void frame(long nowNanos) {
    times[next] = nowNanos;
    next = (next + 1) % times.length;
  }

  int perSecond(long nowNanos) {
    return (int) Arrays.stream(times).filter(t -> nowNanos - t < SECOND_NANOS).count();
  }
}
