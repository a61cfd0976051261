package earshot.cochlea;

/**
 * Which channels the encoder makes of the bands: each follows a group of neighbouring bands, in the
 * simplest case a single band.
 */
public sealed interface EncoderChannels permits BandOnsets, ChannelGroups {
  /** How many channels carry the level. */
  int sustained(int bands);

  /** How many channels carry its rise. */
  int rises(int bands);

  /** How many channels carry its fall. */
  int falls(int bands);

  /** How many channels there are together. */
  default int count(int bands) {
    return sustained(bands) + rises(bands) + falls(bands);
  }

  /** Refuses more channels of a kind than there are bands to follow. */
  default void mustFit(int bands) {
    int most = Math.max(sustained(bands), Math.max(rises(bands), falls(bands)));
    if (most > bands) {
      throw new IllegalArgumentException(
          "%d groups of bands were asked for; the cochlea has %d bands.".formatted(most, bands));
    }
  }
}
