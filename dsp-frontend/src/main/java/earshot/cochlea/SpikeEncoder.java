package earshot.cochlea;

import earshot.spikes.SpikeFrame;
import java.util.Arrays;

/**
 * Turns envelopes into spikes: gain control, then integrate-and-fire per band with the residual
 * carried over, and, where asked for, the same for the rise and the fall of the level. Channels:
 * all sustained ones, then all rises, then all falls.
 *
 * <pre>
 * R += g v;  n = min(15, floor R);  R = min(1, R - n)
 * d  = v - L;  L += r d;  Ru += max(0, h d - z), emit floor Ru;  Rd += max(0, -h d - z), emit floor Rd
 * </pre>
 */
public final class SpikeEncoder {
  private final EncoderParameters parameters;
  private final int bands;
  private final GainControl gainControl;
  private final float[] level; // v, (bands)
  private final float[] slowLevel; // L, (bands)
  private final float[] residual; // (channels)
  private boolean started;

  /** Makes an encoder that has heard nothing. */
  public SpikeEncoder(EncoderParameters parameters, int bands) {
    this.parameters = parameters;
    this.bands = bands;
    gainControl = new GainControl(parameters, bands);
    level = new float[bands];
    slowLevel = new float[bands];
    residual = new float[channels()];
    reset();
  }

  /** How many channels its frames have. */
  public int channels() {
    return bands * parameters.channelsPerBand();
  }

  /** The level of a band after gain control. */
  public float level(int band) {
    return level[band];
  }

  /**
   * Encodes one step.
   *
   * @param envelope of the bands
   * @param frame where the counts go
   */
  public void encode(float[] envelope, SpikeFrame frame) {
    gainControl.apply(envelope, level);
    float gain = (float) parameters.sustainedGain();
    for (int band = 0; band < bands; band++) {
      fire(frame, band, gain * level[band]);
    }
    if (parameters.onsets() == EncoderParameters.Onsets.RISE_AND_FALL) {
      encodeOnsets(frame);
    }
  }

  private void encodeOnsets(SpikeFrame frame) {
    if (!started) {
      started = true;
      System.arraycopy(level, 0, slowLevel, 0, bands);
    }
    float rate = (float) parameters.onsetRate();
    float gain = (float) parameters.onsetGain();
    float deadZone = (float) parameters.onsetDeadZone();
    for (int band = 0; band < bands; band++) {
      float difference = level[band] - slowLevel[band];
      slowLevel[band] += rate * difference;
      fire(frame, bands + band, Math.max(0, gain * difference - deadZone));
      fire(frame, 2 * bands + band, Math.max(0, -gain * difference - deadZone));
    }
  }

  private void fire(SpikeFrame frame, int channel, float drive) {
    float r = residual[channel] + drive;
    int count = Math.min(SpikeFrame.MAX_COUNT, (int) r);
    residual[channel] = Math.min(1f, r - count);
    frame.setCount(channel, count);
  }

  /** Forgets all that was heard. */
  public void reset() {
    gainControl.reset();
    Arrays.fill(level, 0);
    Arrays.fill(slowLevel, 0);
    Arrays.fill(residual, 0);
    Arrays.fill(residual, 0, bands, 0.5f);
    started = false;
  }
}
