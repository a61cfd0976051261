package earshot.sound;

import java.nio.ByteOrder;
import java.util.concurrent.CountDownLatch;

/** A sound card that gives stereo from a list and then waits, or gives nothing any more. */
final class FakeCaptureLine implements CaptureLine {
  /** What it does when everything was given. */
  enum End {
    WAITS,
    IS_UNPLUGGED
  }

  private final byte[] bytes;
  private final End end;
  private final CountDownLatch closed = new CountDownLatch(1);
  private int at;

  FakeCaptureLine(byte[] bytes, End end) {
    this.bytes = bytes;
    this.end = end;
  }

  @Override
  public CaptureFormat format() {
    return new CaptureFormat(SampleEncoding.SIGNED_16, ByteOrder.LITTLE_ENDIAN, 2, 1000);
  }

  @Override
  public int read(byte[] block, int offset, int length) {
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, block, offset, count);
    at += count;
    if (count == 0 && end == End.WAITS) {
      awaitClose();
    }
    return count;
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
