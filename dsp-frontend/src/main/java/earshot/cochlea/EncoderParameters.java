package earshot.cochlea;

/**
 * What a person chooses about gain control and spikes. Levels v are about 0 to 3.
 *
 * @param backgroundRate r: the share of the gap to the background that is closed in a step in which
 *     the sound is above it
 * @param releaseRate the same where the sound is below it; faster, so that a quiet word is heard
 *     soon after a loud sound
 * @param epsilon added to the background, in 16-bit steps, so that silence is not amplified
 * @param alpha the share of the background that is divided out, 0 to 1
 * @param delta offset under the square root
 * @param sustainedGain spikes per unit of level and step of the sustained channels
 * @param channels how many there are of which kind, and which bands they follow
 * @param onsetRate the share of the gap to the slow level that is closed in a step
 * @param onsetGain spikes per unit of rise or fall
 * @param onsetDeadZone rise or fall, after the gain, that is ignored
 */
public record EncoderParameters(
    double backgroundRate,
    double releaseRate,
    double epsilon,
    double alpha,
    double delta,
    double sustainedGain,
    EncoderChannels channels,
    double onsetRate,
    double onsetGain,
    double onsetDeadZone) {

  /** Refuses rates that cannot be. */
  public EncoderParameters {
    checkRate("background", backgroundRate);
    checkRate("release", releaseRate);
  }

  private static void checkRate(String name, double rate) {
    if (!(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "The %s rate is a share of a gap, above 0 and at most 1; %s is not."
              .formatted(name, rate));
    }
  }

  /** The constants that were found for steps of 10 ms. */
  public static EncoderParameters standard() {
    return new EncoderParameters(
        0.02, 0.06, 4, 0.85, 2, 1.5, BandOnsets.RISE_AND_FALL, 0.3, 2.5, 0.15);
  }

  /** The same with other channels. */
  public EncoderParameters with(EncoderChannels others) {
    return new EncoderParameters(
        backgroundRate,
        releaseRate,
        epsilon,
        alpha,
        delta,
        sustainedGain,
        others,
        onsetRate,
        onsetGain,
        onsetDeadZone);
  }
}
