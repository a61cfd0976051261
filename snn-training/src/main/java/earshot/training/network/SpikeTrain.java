package earshot.training.network;

import java.util.Arrays;

/**
 * The spikes of one population over a batch, as lists: row r has {@code events[r]} entries from
 * {@code r * channels} on. Counts are real numbers so that a smooth stand-in can take the place of
 * spikes in tests of the gradients.
 */
public final class SpikeTrain {
  final int channels;
  int[] channel; // (rows, channels)
  float[] count; // (rows, channels)
  int[] events; // (rows)

  /** Makes an empty train. */
  public SpikeTrain(int channels) {
    this.channels = channels;
    channel = new int[0];
    count = new float[0];
    events = new int[0];
  }

  /** Makes room for a batch and empties it. */
  public void clear(int rows) {
    if (events.length < rows) {
      channel = new int[rows * channels];
      count = new float[rows * channels];
      events = new int[rows];
    }
    Arrays.fill(events, 0, rows, 0);
  }

  /** Adds an entry to a row; channels must ascend. */
  public void add(int row, int ofChannel, float spikes) {
    int at = row * channels + events[row]++;
    channel[at] = ofChannel;
    count[at] = spikes;
  }

  /** Takes the entries of a row, one after the other. */
  public interface Reader {
    /** Takes one. */
    void take(int ofChannel, float spikes);
  }

  /** Gives the entries of a row in ascending order of channel. */
  public void forEach(int row, Reader reader) {
    for (int at = row * channels; at < row * channels + events[row]; at++) {
      reader.take(channel[at], count[at]);
    }
  }

  /** How many channels. */
  public int channels() {
    return channels;
  }

  /** All spikes. */
  public double total() {
    return spikes(0, events.length);
  }

  /** The spikes of the first rows, by channel. */
  double[] byChannel(int rows) {
    double[] sums = new double[channels];
    for (int row = 0; row < rows; row++) {
      for (int at = row * channels; at < row * channels + events[row]; at++) {
        sums[channel[at]] += count[at];
      }
    }
    return sums;
  }

  /** All spikes of some rows. */
  double spikes(int fromRow, int toRow) {
    double sum = 0;
    for (int row = fromRow; row < toRow; row++) {
      for (int at = row * channels; at < row * channels + events[row]; at++) {
        sum += count[at];
      }
    }
    return sum;
  }
}
