package earshot.cochlea;

/**
 * What a person chooses about the filterbank.
 *
 * @param sampleRateHz rate of the samples
 * @param bands how many, 16 to 64
 * @param lowestHz centre of the first band
 * @param highestHz centre of the last band, below half the rate
 * @param rectifier what becomes of the filters' negative half
 * @param stepSeconds the envelope is the mean of the rectified output over one step
 */
public record CochleaParameters(
    double sampleRateHz,
    int bands,
    double lowestHz,
    double highestHz,
    Rectifier rectifier,
    double stepSeconds) {

  /** What becomes of the negative half of a filter's output. */
  public enum Rectifier {
    /** It is cut off, as inner hair cells do. */
    HALF_WAVE,
    /** Its sign is dropped. */
    FULL_WAVE
  }

  /** Refuses what cannot be designed. */
  public CochleaParameters {
    if (bands < 16 || bands > 64) {
      throw new IllegalArgumentException(
          "The cochlea has 16 to 64 bands; " + bands + " were asked for.");
    }
    if (!(lowestHz > 0) || !(highestHz > lowestHz)) {
      throw new IllegalArgumentException(
          "Bands from "
              + lowestHz
              + " to "
              + highestHz
              + " Hz: the first centre must be above 0 and below the last.");
    }
    if (highestHz >= sampleRateHz / 2) {
      throw new IllegalArgumentException(
          "A band at "
              + highestHz
              + " Hz needs a sample rate above "
              + 2 * highestHz
              + " Hz; it is "
              + sampleRateHz
              + " Hz.");
    }
    if (!(stepSeconds * sampleRateHz >= 1)) {
      throw new IllegalArgumentException(
          "A step of " + stepSeconds + " s holds no sample at " + sampleRateHz + " Hz.");
    }
  }

  /** Samples in a step. */
  public int samplesPerStep() {
    return (int) Math.rint(stepSeconds * sampleRateHz);
  }
}
