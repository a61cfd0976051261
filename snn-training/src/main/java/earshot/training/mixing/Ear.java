package earshot.training.mixing;

import earshot.cochlea.EncoderParameters;

/**
 * How a network hears what is mixed.
 *
 * @param encoder of its front end
 * @param bands of its cochlea
 * @param paddingSteps empty steps around each sequence, as many as the network's longest delay
 */
public record Ear(EncoderParameters encoder, int bands, int paddingSteps) {
  /** Channels of its spikes. */
  int channels() {
    return encoder.channels().count(bands);
  }

  /**
   * Whether each channel of its spikes means the same to a network as that of another one: the same
   * bands and kinds. Gains and rates may be others; those are learnt again in a few epochs.
   */
  public boolean hasChannelsOf(Ear other) {
    return bands == other.bands
        && paddingSteps == other.paddingSteps
        && encoder.channels().equals(other.encoder.channels());
  }
}
