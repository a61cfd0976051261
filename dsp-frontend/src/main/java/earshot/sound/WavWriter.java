package earshot.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes mono sound as 16-bit WAV while it happens. After every second that was written the header
 * tells the truth, so a recording that is cut off can be read up to there. Safe for use by several
 * threads, so that a shutdown may close it.
 */
public final class WavWriter implements AutoCloseable {
  private static final int HEADER_BYTES = 44;
  private static final long UNKNOWN_LENGTH = 0xFFFF_FFFFL;

  private final Path path;
  private final FileChannel file;
  private final ByteBuffer header;
  private final ByteBuffer pending;
  private long dataBytes;

  private WavWriter(Path path, FileChannel file, int rateHz) throws IOException {
    this.path = path;
    this.file = file;
    header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    pending = ByteBuffer.allocate(2 * Math.max(1024, rateHz)).order(ByteOrder.LITTLE_ENDIAN);
    header
        .put(ascii("RIFF____WAVEfmt "))
        .putInt(16) // bytes of the format chunk
        .putShort((short) 1) // PCM
        .putShort((short) 1) // channels
        .putInt(rateHz)
        .putInt(2 * rateHz) // bytes per second
        .putShort((short) 2) // bytes per frame
        .putShort((short) 16) // bits per sample
        .put(ascii("data____"));
    writeHeader();
    file.position(HEADER_BYTES);
  }

  /**
   * Starts a new file.
   *
   * @param rateHz sample rate, rounded to whole Hz in the header
   * @throws IOException if it cannot be made, or exists: nothing is overwritten
   */
  public static WavWriter create(Path path, double rateHz) throws IOException {
    try {
      return begin(
          path,
          FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
          (int) Math.rint(rateHz));
    } catch (FileAlreadyExistsException e) {
      throw new IOException(path + " exists already and is not overwritten.", e);
    } catch (IOException e) {
      throw new IOException(path + " cannot be written: " + Reason.of(e) + ".", e);
    }
  }

  /** Writes a header; a file that cannot take it is closed and not left behind. */
  static WavWriter begin(Path path, FileChannel file, int rateHz) throws IOException {
    try {
      return new WavWriter(path, file, rateHz);
    } catch (IOException | RuntimeException failure) {
      try {
        file.close();
        Files.deleteIfExists(path);
      } catch (IOException left) {
        failure.addSuppressed(left);
      }
      throw failure;
    }
  }

  /** Appends samples; what lies beyond -1 to 1 is clipped. */
  public synchronized void write(float[] block, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      if (!pending.hasRemaining()) {
        flush();
      }
      int rounded = Math.round(block[i] * 32768);
      pending.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded)));
    }
  }

  private void flush() throws IOException {
    try {
      pending.flip();
      while (pending.hasRemaining()) {
        dataBytes += file.write(pending);
      }
      pending.clear();
      writeHeader();
    } catch (IOException e) {
      throw new IOException("Writing " + path + " failed: " + Reason.of(e) + ".", e);
    }
  }

  private void writeHeader() throws IOException {
    boolean fits = dataBytes + HEADER_BYTES < UNKNOWN_LENGTH;
    header.putInt(4, (int) (fits ? dataBytes + HEADER_BYTES - 8 : UNKNOWN_LENGTH));
    header.putInt(HEADER_BYTES - 4, (int) (fits ? dataBytes : UNKNOWN_LENGTH));
    header.rewind();
    long at = 0;
    while (header.hasRemaining()) {
      at += file.write(header, at);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes the rest; further calls do nothing. */
  @Override
  public synchronized void close() throws IOException {
    if (file.isOpen()) {
      try (file) {
        flush();
      }
    }
  }
}
