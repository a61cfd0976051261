package earshot.sound;

import java.io.Closeable;

/** A sound card's input that was opened: what the capture thread needs of it. */
interface CaptureLine extends Closeable {
  CaptureFormat format();

  /**
   * Waits for sound.
   *
   * @return bytes read, whole frames; 0 if the device gives nothing any more
   */
  int read(byte[] bytes, int offset, int length);

  /** Ends a read that waits. */
  @Override
  void close();
}
