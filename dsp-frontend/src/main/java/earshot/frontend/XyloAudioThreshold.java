package earshot.frontend;

/** How the rectified filter outputs of XyloAudio 3 become spikes. */
public sealed interface XyloAudioThreshold {
  /** Whose loudness a channel is divided by. */
  enum Normalisation {
    /** Its own. */
    PER_CHANNEL,
    /** That of the loudest channel. */
    JOINT
  }

  /**
   * The threshold follows the loudness: lo = hi &gt;&gt; B; hi = hi - lo + r; th = max(lo, EPS); th
   * = (th &lt;&lt; b1) - (th &lt;&lt; b2).
   *
   * @param b1 shift that is added
   * @param b2 shift that is taken away
   * @param lowpassShift B, the time constant of the loudness: 2^B samples
   * @param eps the least loudness
   * @param normalisation whose loudness counts
   */
  record Divisive(int b1, int b2, int lowpassShift, long eps, Normalisation normalisation)
      implements XyloAudioThreshold {
    /** Checks the ranges. */
    public Divisive {
      if (b2 < 0 || b1 <= b2 || b1 > 31) {
        throw new IllegalArgumentException(
            "Of the shifts b1 > b2 >= 0 makes a threshold above 0; b1 is %d, b2 is %d."
                .formatted(b1, b2));
      }
      if (lowpassShift < 0 || lowpassShift > 31 || eps < 1) {
        throw new IllegalArgumentException(
            "The loudness needs a shift of 0 to 31 and an EPS of at least 1; they are %d and %d."
                .formatted(lowpassShift, eps));
      }
    }

    /** The chip's usual settings: b1 = 6, b2 = 0, B = 12, EPS = 1. */
    public static Divisive standard(Normalisation normalisation) {
      return new Divisive(6, 0, 12, 1, normalisation);
    }
  }

  /**
   * The threshold never moves.
   *
   * @param threshold in the units of the filters
   */
  record Fixed(long threshold) implements XyloAudioThreshold {
    /** Checks that it is above 0. */
    public Fixed {
      if (threshold < 1) {
        throw new IllegalArgumentException(
            "A fixed threshold is at least 1; " + threshold + " was asked for.");
      }
    }
  }
}
