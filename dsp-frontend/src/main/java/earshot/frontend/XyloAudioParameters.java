package earshot.frontend;

/**
 * What a person chooses of the integer front end of XyloAudio 3.
 *
 * @param samplesPerStep 50 (1.024 ms) or 488 (9.994 ms)
 * @param threshold how loudness becomes spikes
 */
public record XyloAudioParameters(int samplesPerStep, XyloAudioThreshold threshold)
    implements FrontEndParameters {
  /** Its rate: 50 MHz / 1024. */
  public static final double SAMPLE_RATE_HZ = 50e6 / 1024;

  /** Its name in a model card. */
  public static final String KIND = "xylo-audio-3";

  /** A step of about a millisecond. */
  public static final int SHORT_STEP_SAMPLES = 50;

  /** A step of about ten milliseconds. */
  public static final int LONG_STEP_SAMPLES = 488;

  /** Checks the step. */
  public XyloAudioParameters {
    if (samplesPerStep != SHORT_STEP_SAMPLES && samplesPerStep != LONG_STEP_SAMPLES) {
      throw new IllegalArgumentException(
          "A step of the integer front end has %d or %d samples; %d were asked for."
              .formatted(SHORT_STEP_SAMPLES, LONG_STEP_SAMPLES, samplesPerStep));
    }
  }

  /** Steps of ten milliseconds, joint normalisation with the chip's usual settings. */
  public static XyloAudioParameters standard() {
    return new XyloAudioParameters(
        LONG_STEP_SAMPLES,
        XyloAudioThreshold.Divisive.standard(XyloAudioThreshold.Normalisation.JOINT));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public FrontEnd create() {
    return new XyloAudioFrontEnd(this);
  }
}
