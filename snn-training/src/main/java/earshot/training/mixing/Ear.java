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
}
