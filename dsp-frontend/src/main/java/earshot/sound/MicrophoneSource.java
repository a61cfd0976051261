package earshot.sound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;

/**
 * A microphone at its own rate, averaged to mono. The thread {@code ear-capture} reads the device
 * in portions of 10 ms into a ring of two seconds, so that a reader that is late for a while loses
 * nothing, and what it loses after that is counted.
 */
public final class MicrophoneSource implements AudioSource {
  private static final double PORTION_SECONDS = 0.01;
  private static final double RING_SECONDS = 2;
  private static final int EMPTY_READS_UNTIL_GONE = 50;
  private static final long EMPTY_READ_PAUSE_MILLIS = 10;

  private final String name;
  private final CaptureLine line;
  private final CaptureFormat format;
  private final SampleRing ring;
  private final Thread capture;
  private volatile boolean gone;
  private volatile boolean closed;

  private MicrophoneSource(String name, CaptureLine line) {
    this.name = name;
    this.line = line;
    format = line.format();
    ring = new SampleRing((int) (RING_SECONDS * format.sampleRateHz()));
    capture = new Thread(this::capture, "ear-capture");
    capture.setDaemon(true);
  }

  /** Starts to listen to a line that is closed with the source. */
  static MicrophoneSource start(String name, CaptureLine line) {
    var source = new MicrophoneSource(name, line);
    source.capture.start();
    return source;
  }

  /** The device's name. */
  public String name() {
    return name;
  }

  @Override
  public double sampleRateHz() {
    return format.sampleRateHz();
  }

  @Override
  public int read(float[] block, int offset, int length) throws IOException {
    try {
      int count = closed ? -1 : ring.read(block, offset, length);
      if (count < 0 && gone && !closed) {
        throw new IOException(
            "The microphone \"" + name + "\" gives no sound any more; was it unplugged?");
      }
      return count;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Listening to \"" + name + "\" was interrupted.");
    }
  }

  @Override
  public long lostSamples() {
    return ring.lost();
  }

  private void capture() {
    int frames = Math.max(1, (int) (PORTION_SECONDS * format.sampleRateHz()));
    byte[] raw = new byte[frames * format.frameBytes()];
    ByteBuffer view = ByteBuffer.wrap(raw).order(format.order());
    float[] mono = new float[frames];
    int emptyReads = 0;
    while (!closed && emptyReads < EMPTY_READS_UNTIL_GONE) {
      int count = Math.max(0, line.read(raw, 0, raw.length)) / format.frameBytes();
      if (count > 0) {
        emptyReads = 0;
        format.encoding().toMono(view, format.channels(), count, mono);
        ring.write(mono, count);
      } else {
        emptyReads++;
        pause();
      }
    }
    gone = !closed;
    ring.end();
  }

  private void pause() {
    try {
      Thread.sleep(EMPTY_READ_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    ring.end();
    line.close();
    capture.interrupt();
  }
}
