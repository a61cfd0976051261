package earshot.cochlea;

/**
 * A channel for each of a few groups of neighbouring bands, for networks with few inputs. The bands
 * are dealt evenly, and anew for each kind of channel.
 *
 * @param sustainedGroups channels for the level, at least 1
 * @param riseGroups channels for its rise; 0 for none
 * @param fallGroups channels for its fall; 0 for none
 */
public record ChannelGroups(int sustainedGroups, int riseGroups, int fallGroups)
    implements EncoderChannels {
  /** Refuses what is no number of groups. */
  public ChannelGroups {
    if (sustainedGroups < 1 || riseGroups < 0 || fallGroups < 0) {
      throw new IllegalArgumentException(
          "The encoder needs at least 1 sustained group and 0 of the others; there are %d, %d and %d."
              .formatted(sustainedGroups, riseGroups, fallGroups));
    }
  }

  @Override
  public int sustained(int bands) {
    return sustainedGroups;
  }

  @Override
  public int rises(int bands) {
    return riseGroups;
  }

  @Override
  public int falls(int bands) {
    return fallGroups;
  }
}
