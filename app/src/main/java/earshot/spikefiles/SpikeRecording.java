package earshot.spikefiles;

/**
 * The spikes of one recording. The arrays are not copied; they are not to be changed.
 *
 * @param path how reports call it
 * @param label what was said
 * @param durationSeconds how long it is
 * @param timesSeconds of every spike, ascending
 * @param units the channel of every spike
 */
public record SpikeRecording(
    String path, String label, double durationSeconds, double[] timesSeconds, int[] units) {
  /** Checks that every spike has a time and a unit. */
  public SpikeRecording {
    if (timesSeconds.length != units.length) {
      throw new IllegalArgumentException(
          "The recording '%s' has %d times, but %d units."
              .formatted(path, timesSeconds.length, units.length));
    }
  }

  /** How many spikes it has. */
  public int spikes() {
    return units.length;
  }
}
