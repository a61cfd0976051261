package earshot.frontend;

import earshot.spikes.SpikeSink;
import java.util.List;

/**
 * Samples in, spikes out. It streams: the spikes are the same, bit for bit, however the samples are
 * cut into blocks. Allocates nothing after it was made. Belongs to one stream and one thread.
 */
public interface FrontEnd {
  /** The rate at which it wants its samples. */
  double sampleRateHz();

  /** Samples in one step. */
  int samplesPerStep();

  /** Channels of the spike frames that it makes. */
  int inputs();

  /** The same channels by kind, in the order of the frames; no kind is empty. */
  List<ChannelKind> channelKinds();

  /** Bands of the filterbank. */
  int bands();

  /** The centre of a band in Hz; band 0 is the lowest. */
  double centreHz(int band);

  /**
   * The level of a band at the end of the last step, after gain control, about 0 to 3; for display.
   * Where bands are joined it is that of their group.
   */
  float level(int band);

  /**
   * Hears a block of any size and hands each step that becomes complete to {@code sink}.
   *
   * @param samples mono, -1 to 1, at {@link #sampleRateHz()}
   * @param offset index of the first sample
   * @param length how many samples
   * @param sink takes the spikes
   */
  void process(float[] samples, int offset, int length, SpikeSink sink);

  /** Forgets all that was heard. */
  void reset();
}
