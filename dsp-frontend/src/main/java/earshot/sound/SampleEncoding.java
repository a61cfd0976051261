package earshot.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a sample is written in bytes; the byte order is the buffer's. */
enum SampleEncoding {
  UNSIGNED_8(1),
  SIGNED_8(1),
  SIGNED_16(2),
  SIGNED_24(3),
  SIGNED_32(4),
  FLOAT_32(4),
  FLOAT_64(8);

  private final int bytes;

  SampleEncoding(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  /**
   * Averages interleaved channels to mono, in the range -1 to 1; what is no number becomes 0.
   *
   * @param raw whole frames from index 0 on
   */
  void toMono(ByteBuffer raw, int channels, int frames, float[] mono) {
    int at = 0;
    for (int frame = 0; frame < frames; frame++) {
      double sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += decode(raw, at);
        at += bytes;
      }
      double mean = sum / channels;
      mono[frame] = Double.isNaN(mean) ? 0 : (float) Math.max(-1, Math.min(1, mean));
    }
  }

  private double decode(ByteBuffer raw, int at) {
    return switch (this) {
      case UNSIGNED_8 -> ((raw.get(at) & 0xFF) - 128) / 128.0;
      case SIGNED_8 -> raw.get(at) / 128.0;
      case SIGNED_16 -> raw.getShort(at) / 32768.0;
      case SIGNED_24 -> signed24(raw, at) / 8388608.0;
      case SIGNED_32 -> raw.getInt(at) / 2147483648.0;
      case FLOAT_32 -> raw.getFloat(at);
      case FLOAT_64 -> raw.getDouble(at);
    };
  }

  private static int signed24(ByteBuffer raw, int at) {
    int middle = raw.get(at + 1) & 0xFF;
    return raw.order() == ByteOrder.LITTLE_ENDIAN
        ? (raw.get(at + 2) << 16) | (middle << 8) | (raw.get(at) & 0xFF)
        : (raw.get(at) << 16) | (middle << 8) | (raw.get(at + 2) & 0xFF);
  }
}
