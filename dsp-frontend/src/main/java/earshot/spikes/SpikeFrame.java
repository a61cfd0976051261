package earshot.spikes;

import java.util.Arrays;

/**
 * The spikes of one step: a count for each channel. Allocated once by its writer and used again at
 * every step, so a reader copies what it wants to keep.
 */
public final class SpikeFrame {
  /** The largest count of a channel in one step: an unsigned 4-bit cell, as on the chip. */
  public static final int MAX_COUNT = 15;

  private final byte[] counts; // (channels)
  private long step;

  /**
   * Makes an empty frame.
   *
   * @param channels how many channels it has, at least 1
   * @throws IllegalArgumentException if {@code channels} is below 1
   */
  public SpikeFrame(int channels) {
    if (channels < 1) {
      throw new IllegalArgumentException(
          "A spike frame needs at least 1 channel; " + channels + " were asked for.");
    }
    counts = new byte[channels];
  }

  /** The number of channels. */
  public int channels() {
    return counts.length;
  }

  /** The index of this step since the front end was reset. */
  public long step() {
    return step;
  }

  /** The number of spikes of {@code channel} in this step, 0 to {@link #MAX_COUNT}. */
  public int count(int channel) {
    return counts[channel];
  }

  /** Sets the count of a channel; the writer keeps it within 0 to {@link #MAX_COUNT}. */
  public void setCount(int channel, int count) {
    counts[channel] = (byte) count;
  }

  /** Names the step that the frame now holds. */
  public void setStep(long step) {
    this.step = step;
  }

  /** Empties every channel. */
  public void clear() {
    Arrays.fill(counts, (byte) 0);
  }
}
