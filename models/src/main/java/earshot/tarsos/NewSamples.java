package earshot.tarsos;

import be.tarsos.dsp.AudioEvent;

/**
 * Finds what is new in the buffers of a pipeline: all of the first, and of each later one what
 * comes after its overlap with the one before.
 */
final class NewSamples {
  private final double rateHz;
  private boolean first = true;

  NewSamples(double rateHz) {
    this.rateHz = rateHz;
  }

  /**
   * The index of the first new sample.
   *
   * @throws IllegalArgumentException if the pipeline runs at another rate; the message has both
   */
  int firstIndex(AudioEvent event) {
    if (first) {
      check(event);
      first = false;
      return 0;
    }
    return event.getOverlap();
  }

  private void check(AudioEvent event) {
    if (event.getSampleRate() != (float) rateHz) {
      throw new IllegalArgumentException(
          ("The pipeline runs at %s Hz, but %s Hz are needed here: open its dispatcher at that rate,"
                  + " or resample before it.")
              .formatted(event.getSampleRate(), rateHz));
    }
  }

  void reset() {
    first = true;
  }
}
