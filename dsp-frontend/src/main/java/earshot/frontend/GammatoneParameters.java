package earshot.frontend;

import earshot.cochlea.CochleaParameters;
import earshot.cochlea.EncoderParameters;

/**
 * The gammatone front end.
 *
 * @param cochlea the filterbank
 * @param encoder gain control and spikes
 */
public record GammatoneParameters(CochleaParameters cochlea, EncoderParameters encoder)
    implements FrontEndParameters {
  /** Its name in a model card. */
  public static final String KIND = "gammatone";

  /** Refuses more groups of bands than there are bands. */
  public GammatoneParameters {
    encoder.channels().mustFit(cochlea.bands());
  }

  /** 32 bands from 50 to 7800 Hz at 16 kHz, steps of 10 ms, with onset channels: 96 inputs. */
  public static GammatoneParameters standard() {
    return new GammatoneParameters(
        new CochleaParameters(16000, 32, 50, 7800, CochleaParameters.Rectifier.FULL_WAVE, 0.01),
        EncoderParameters.standard());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public FrontEnd create() {
    return new GammatoneFrontEnd(this);
  }
}
