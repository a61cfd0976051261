package earshot.spikefiles;

import java.util.Arrays;

/** Spikes in the making. */
final class Spikes {
  private double[] times = new double[1024];
  private int[] units = new int[1024];
  private int count;

  void add(double timeSeconds, int unit) {
    if (count == units.length) {
      times = Arrays.copyOf(times, 2 * count);
      units = Arrays.copyOf(units, 2 * count);
    }
    times[count] = timeSeconds;
    units[count++] = unit;
  }

  int count() {
    return count;
  }

  /** Brings the newest into the order of their times; those of one time keep theirs. */
  void sortFrom(int first) {
    for (int i = first + 1; i < count; i++) {
      double time = times[i];
      int unit = units[i];
      int k = i;
      while (k > first && times[k - 1] > time) {
        times[k] = times[k - 1];
        units[k] = units[k - 1];
        k--;
      }
      times[k] = time;
      units[k] = unit;
    }
  }

  /** Makes a recording of them and begins anew. */
  SpikeRecording take(String path, String label, double durationSeconds) {
    var recording =
        new SpikeRecording(
            path, label, durationSeconds, Arrays.copyOf(times, count), Arrays.copyOf(units, count));
    clear();
    return recording;
  }

  /** Begins anew. */
  void clear() {
    count = 0;
  }
}
