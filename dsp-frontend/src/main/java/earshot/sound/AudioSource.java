package earshot.sound;

import java.io.IOException;
import java.util.OptionalDouble;

/**
 * Mono sound, read a block at a time: a microphone, a recording, a pipe, or another source that was
 * resampled. Samples lie between -1 and 1. Not safe for use by two threads, except that {@link
 * #close()} may be called from another thread and ends a read that waits.
 */
public interface AudioSource extends AutoCloseable {
  /** Samples per second. */
  double sampleRateHz();

  /**
   * Reads up to {@code length} samples, waiting until there is at least one.
   *
   * @param block where the samples go
   * @param offset index of the first
   * @param length how many at most, at least 1
   * @return how many were read, or -1 at the end of the sound
   * @throws IOException if the source breaks; the message is a sentence that names it
   */
  int read(float[] block, int offset, int length) throws IOException;

  /** Samples that were lost so far because nobody read them in time; always 0 for recordings. */
  default long lostSamples() {
    return 0;
  }

  /** The length of the whole sound, where it is known from the beginning. */
  default OptionalDouble durationSeconds() {
    return OptionalDouble.empty();
  }

  @Override
  void close() throws IOException;
}
