package earshot.sound;

import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalDouble;

/** Turns one kind of recording into mono samples, a portion of its own size at a time. */
interface SoundDecoder extends Closeable {
  double sampleRateHz();

  /** The length where the header tells it. */
  OptionalDouble durationSeconds();

  /**
   * Decodes the next portion.
   *
   * @return how many samples {@link #samples()} now holds, perhaps 0, or -1 at the end
   */
  int decode() throws IOException;

  /** The portion; valid until the next call of {@link #decode()}. */
  float[] samples();
}
