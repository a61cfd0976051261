package earshot.spikefiles;

/**
 * The spikes of one recording. The arrays are not copied; they are not to be changed.
 *
 * @param path how reports call it
 * @param label what was said
 * @param durationSeconds how long it is, no spike being later
 * @param timesSeconds of every spike, from 0 on and ascending
 * @param units the channel of every spike
 */
public record SpikeRecording(
    String path, String label, double durationSeconds, double[] timesSeconds, int[] units) {
  /**
   * Checks that every spike has a time and a unit.
   *
   * @throws IllegalArgumentException if not, or if times run backwards or beyond its length; the
   *     message names both
   */
  public SpikeRecording {
    if (timesSeconds.length != units.length) {
      throw new IllegalArgumentException(
          "The recording '%s' has %d times, but %d units."
              .formatted(path, timesSeconds.length, units.length));
    }
    if (!(durationSeconds >= 0) || durationSeconds == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "The recording '%s' lasts %s s, but a length is 0 s or more and ends."
              .formatted(path, durationSeconds));
    }
    double before = 0;
    for (double time : timesSeconds) {
      if (!(time >= before) || time == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "The recording '%s' has a spike at %s s after %s s, but times ascend from 0 s."
                .formatted(path, time, before));
      }
      before = time;
    }
    if (before > durationSeconds) {
      throw new IllegalArgumentException(
          "The recording '%s' has a spike at %s s, but lasts %s s."
              .formatted(path, before, durationSeconds));
    }
  }

  /** How many spikes it has. */
  public int spikes() {
    return units.length;
  }
}
