package earshot.cochlea;

import earshot.spikes.SpikeFrame;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns envelopes into spikes: gain control per group of bands, then integrate-and-fire with the
 * residual carried over, and, where asked for, the same for the rise and the fall of the level.
 * Channels: all sustained ones, then all rises, then all falls.
 *
 * <pre>
 * R += drive;  n = min(15, floor R);  R = min(1, R - n);  drive = g v of a sustained channel
 * </pre>
 */
public final class SpikeEncoder {
  private final float sustainedGain;
  private final List<GroupLevels> levels; // each number of groups once
  private final GroupLevels sustained;
  private final OnsetFollower rises;
  private final OnsetFollower falls;
  private final float[] drive; // (groups of one kind)
  private final float[] residual; // (channels)

  /** Makes an encoder that has heard nothing. */
  public SpikeEncoder(EncoderParameters parameters, int bands) {
    EncoderChannels channels = parameters.channels();
    channels.mustFit(bands);
    Map<Integer, GroupLevels> byCount = new LinkedHashMap<>();
    sustained = levels(byCount, parameters, bands, channels.sustained(bands));
    rises =
        OnsetFollower.ofRises(
            parameters, levels(byCount, parameters, bands, channels.rises(bands)));
    falls =
        OnsetFollower.ofFalls(
            parameters, levels(byCount, parameters, bands, channels.falls(bands)));
    levels = List.copyOf(byCount.values());
    sustainedGain = (float) parameters.sustainedGain();
    drive = new float[bands];
    residual = new float[channels.count(bands)];
    reset();
  }

  /** Kinds with the same groups have the same levels, so those are computed once. */
  private static GroupLevels levels(
      Map<Integer, GroupLevels> byCount, EncoderParameters parameters, int bands, int count) {
    return byCount.computeIfAbsent(count, c -> new GroupLevels(parameters, bands, c));
  }

  /** How many channels its frames have. */
  public int channels() {
    return residual.length;
  }

  /** The level of a band, or of the sustained group to which it belongs, after gain control. */
  public float level(int band) {
    return sustained.around(band);
  }

  /**
   * Encodes one step.
   *
   * @param envelope of the bands
   * @param frame where the counts go
   */
  public void encode(float[] envelope, SpikeFrame frame) {
    for (int i = 0; i < levels.size(); i++) {
      levels.get(i).hear(envelope);
    }
    for (int group = 0; group < sustained.count(); group++) {
      drive[group] = sustainedGain * sustained.of(group);
    }
    fire(frame, 0, sustained.count());
    rises.follow(drive);
    fire(frame, sustained.count(), rises.count());
    falls.follow(drive);
    fire(frame, sustained.count() + rises.count(), falls.count());
  }

  private void fire(SpikeFrame frame, int firstChannel, int count) {
    for (int i = 0; i < count; i++) {
      int channel = firstChannel + i;
      float r = residual[channel] + drive[i];
      int spikes = Math.min(SpikeFrame.MAX_COUNT, (int) r);
      residual[channel] = Math.min(1f, r - spikes);
      frame.setCount(channel, spikes);
    }
  }

  /** Forgets all that was heard. */
  public void reset() {
    levels.forEach(GroupLevels::reset);
    rises.reset();
    falls.reset();
    Arrays.fill(residual, 0);
    Arrays.fill(residual, 0, sustained.count(), 0.5f);
  }
}
