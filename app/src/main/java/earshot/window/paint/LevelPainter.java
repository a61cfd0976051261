package earshot.window.paint;

import earshot.window.live.LiveHistory;

/**
 * The waveform's envelope, from the smallest to the largest sample of each step. Quiet sound is
 * drawn larger than it is, as its square root, so that a whisper can be seen beside a shout.
 */
public final class LevelPainter implements ColumnPainter {
  private final LiveHistory history;
  private final int colour;
  private final int height;

  /** Makes one for pictures of a height. */
  public LevelPainter(LiveHistory history, Colours colours, int height) {
    this.history = history;
    colour = colours.wave();
    this.height = height;
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    int top = row(history.highest(step));
    int bottom = row(history.lowest(step));
    ring.fill(x, top, Math.max(bottom, top) + 1, colour);
  }

  private int row(float sample) {
    double shown = Math.copySign(Math.sqrt(Math.min(1, Math.abs(sample))), sample);
    return (int) Math.rint((1 - shown) / 2 * (height - 1));
  }
}
