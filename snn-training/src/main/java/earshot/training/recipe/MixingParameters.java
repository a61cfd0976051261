package earshot.training.recipe;

/**
 * How sequences are mixed.
 *
 * @param clipSteps the most steps of a clip; half of the clips that are shorter end where they end
 * @param tailSteps steps of silence behind it, as the decision on a clip has them
 * @param streamSteps steps of a stretch of running sound
 * @param gainDb largest change of level, up or down
 * @param wideGainProbability how often the level is drawn from -30 to 10 dB instead
 * @param speed largest relative change of speed, up or down
 * @param shiftSeconds largest shift in time
 * @param bandShift largest shift in bands
 * @param noiseProbability how often noise is mixed in
 * @param lowestSnrDb of noise
 * @param highestSnrDb of noise
 * @param noiseSpeed largest relative change of a noise's speed, up or down
 * @param noiseBandShift largest shift of a noise in bands
 * @param secondNoiseProbability how often silence has a second noise in it that comes and goes
 * @param lowPassProbability how often the top bands are emptied, as a resampled microphone or a
 *     telephone does
 * @param maskProbability how often bands, and how often a stretch of time, are emptied
 * @param bandMaskShare largest share of the bands
 * @param timeMaskShare largest share of the time
 * @param streamNoise noise under running sound
 */
public record MixingParameters(
    int clipSteps,
    int tailSteps,
    int streamSteps,
    double gainDb,
    double wideGainProbability,
    double speed,
    double shiftSeconds,
    double bandShift,
    double noiseProbability,
    double lowestSnrDb,
    double highestSnrDb,
    double noiseSpeed,
    double noiseBandShift,
    double secondNoiseProbability,
    double lowPassProbability,
    double maskProbability,
    double bandMaskShare,
    double timeMaskShare,
    StreamNoise streamNoise) {
  /**
   * Noise under running sound.
   *
   * @param probability how often there is some
   * @param lowestSnrDb against the level of the words
   * @param highestSnrDb the same
   */
  public record StreamNoise(double probability, double lowestSnrDb, double highestSnrDb) {
    /** What streams had before recipes could say it. */
    public static final StreamNoise MODERATE = new StreamNoise(0.85, 0, 28);
  }

  /** What the recipes start from. */
  public static MixingParameters standard() {
    return new MixingParameters(
        100,
        30,
        250,
        6,
        0.3,
        0.15,
        0.1,
        1.5,
        0.7,
        0,
        25,
        0.3,
        2,
        0.3,
        0.15,
        0.5,
        1 / 6.0,
        1 / 8.0,
        StreamNoise.MODERATE);
  }
}
