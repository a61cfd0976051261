package earshot.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Samples as a WAV file in memory: mono, 16 bits. */
final class WavBytes {
  private static final int HEADER_BYTES = 44;

  private WavBytes() {}

  static byte[] of(float[] samples, double rateHz) {
    int rate = (int) Math.rint(rateHz);
    int dataBytes = 2 * samples.length;
    var bytes = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVEfmt "));
    bytes.putInt(16).putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
    bytes.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(dataBytes);
    for (float sample : samples) {
      int rounded = Math.round(sample * 32768);
      bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded)));
    }
    return bytes.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
