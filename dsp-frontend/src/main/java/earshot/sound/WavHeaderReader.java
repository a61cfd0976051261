package earshot.sound;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a WAV file up to its first sample: RIFF, RIFX (big-endian), RF64 and BW64, whatever chunks
 * stand before the data. Nothing is believed that can be derived, and nothing is allocated because
 * a length says so.
 */
final class WavHeaderReader {
  private static final long UNKNOWN_LENGTH = 0xFFFF_FFFFL;
  private static final int FORMAT_BYTES = 40; // of WAVE_FORMAT_EXTENSIBLE

  private final InputStream in;
  private final String name;
  private final Consumer<String> warnings;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private Optional<WavFormat> format = Optional.empty();
  private long longDataBytes = WavHeader.TO_THE_END;

  WavHeaderReader(InputStream in, String name, Consumer<String> warnings) {
    this.in = in;
    this.name = name;
    this.warnings = warnings;
  }

  WavHeader read() throws IOException {
    try {
      readForm();
      while (true) {
        String chunk = text(bytes(4));
        long length = Integer.toUnsignedLong(bytes(4).getInt());
        if (chunk.equals("data")) {
          return header(length);
        }
        readChunk(chunk, length);
      }
    } catch (EOFException e) {
      throw new UnreadableSoundException(
          name + " is cut off inside its WAV header, before any sound.", e);
    }
  }

  private void readForm() throws IOException {
    String form = text(bytes(4));
    if (form.equals("RIFX")) {
      order = ByteOrder.BIG_ENDIAN;
    }
    bytes(4);
    String type = text(bytes(4));
    if (!type.equals("WAVE")) {
      throw new UnreadableSoundException(
          name + " is a RIFF file but of the type \"" + type.strip() + "\", not WAVE.");
    }
  }

  private void readChunk(String chunk, long length) throws IOException {
    long padded = length + (length & 1);
    if (chunk.equals("fmt ")) {
      int used = (int) Math.min(length, FORMAT_BYTES);
      format = Optional.of(WavFormat.parse(bytes(used), name, warnings));
      in.skipNBytes(padded - used);
    } else if (chunk.equals("ds64") && length >= 16) {
      bytes(8);
      longDataBytes = bytes(8).getLong();
      in.skipNBytes(padded - 16);
    } else {
      in.skipNBytes(padded);
    }
  }

  private WavHeader header(long length) throws UnreadableSoundException {
    WavFormat known =
        format.orElseThrow(
            () ->
                new UnreadableSoundException(
                    name + " has no format chunk before its data, so it cannot be decoded."));
    return new WavHeader(
        known.encoding(), order, known.channels(), known.sampleRateHz(), dataBytes(length));
  }

  private long dataBytes(long length) {
    if (length == UNKNOWN_LENGTH && longDataBytes > 0) {
      return longDataBytes;
    }
    return length == 0 || length == UNKNOWN_LENGTH ? WavHeader.TO_THE_END : length;
  }

  private ByteBuffer bytes(int count) throws IOException {
    byte[] read = in.readNBytes(count);
    if (read.length < count) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(read).order(order);
  }

  private static String text(ByteBuffer four) {
    return StandardCharsets.ISO_8859_1.decode(four).toString();
  }
}
