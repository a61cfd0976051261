package earshot.sound;

import java.io.IOException;
import java.io.InputStream;

/**
 * Raw signed 16-bit little-endian mono from a stream, handed on as it arrives; half a sample at the
 * end is dropped. Closing ends a read that waits where closing the stream does: it does for a
 * channel, not for {@code System.in}, which waits until the other side writes or ends.
 */
public final class PcmSource implements AudioSource {
  private static final int PORTION_BYTES = 4096;

  private final InputStream in;
  private final double rateHz;
  private final byte[] raw = new byte[PORTION_BYTES];
  private int held; // bytes of a sample whose rest has not come yet: 0 or 1
  private volatile boolean closed;

  /**
   * Reads from a stream, which is closed with the source.
   *
   * @throws IllegalArgumentException if the rate is not above 0
   */
  public PcmSource(InputStream in, double rateHz) {
    if (!(rateHz > 0) || Double.isInfinite(rateHz)) {
      throw new IllegalArgumentException(
          "Raw sound needs a sample rate above 0 Hz; it is " + rateHz + " Hz.");
    }
    this.in = in;
    this.rateHz = rateHz;
  }

  @Override
  public double sampleRateHz() {
    return rateHz;
  }

  @Override
  public int read(float[] block, int offset, int length) throws IOException {
    int wanted = (int) Math.min(raw.length, 2L * length);
    int got = held;
    while (got < 2) {
      int count = more(got, wanted - got);
      if (count < 0) {
        return -1;
      }
      got += count;
    }
    int samples = got / 2;
    for (int i = 0; i < samples; i++) {
      block[offset + i] = (short) ((raw[2 * i] & 0xFF) | (raw[2 * i + 1] << 8)) / 32768f;
    }
    held = got - 2 * samples;
    raw[0] = raw[got - 1];
    return samples;
  }

  /** A stream that is closed under a waiting read throws; for the reader that is the end. */
  private int more(int at, int wanted) throws IOException {
    try {
      return closed ? -1 : in.read(raw, at, wanted);
    } catch (IOException broken) {
      if (closed) {
        return -1;
      }
      throw broken;
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    in.close();
  }
}
