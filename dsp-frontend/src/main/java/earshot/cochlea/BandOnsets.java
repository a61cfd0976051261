package earshot.cochlea;

/** A channel for the level of each band, and those that it has beside it. */
public enum BandOnsets implements EncoderChannels {
  /** None beside the level. */
  NONE,
  /** One for the rise and one for the fall. */
  RISE_AND_FALL;

  @Override
  public int sustained(int bands) {
    return bands;
  }

  @Override
  public int rises(int bands) {
    return this == RISE_AND_FALL ? bands : 0;
  }

  @Override
  public int falls(int bands) {
    return rises(bands);
  }
}
