package earshot.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV files chunk by chunk, right ones and wrong ones. */
final class WavBytes {
  private final ByteOrder order;
  private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

  private WavBytes(ByteOrder order) {
    this.order = order;
  }

  static WavBytes riff() {
    return new WavBytes(ByteOrder.LITTLE_ENDIAN);
  }

  static WavBytes rifx() {
    return new WavBytes(ByteOrder.BIG_ENDIAN);
  }

  WavBytes format(int codec, int channels, int rateHz, int bits) {
    return chunk("fmt ", formatBody(16, codec, channels, rateHz, bits));
  }

  WavBytes extensible(int codec, int channels, int rateHz, int bits) {
    byte[] body = formatBody(40, 0xFFFE, channels, rateHz, bits);
    body[16] = 22;
    ByteBuffer.wrap(body).order(order).putShort(24, (short) codec);
    return chunk("fmt ", body);
  }

  private byte[] formatBody(int length, int codec, int channels, int rateHz, int bits) {
    int frameBytes = channels * ((bits + 7) / 8);
    ByteBuffer body = ByteBuffer.allocate(length).order(order);
    body.putShort((short) codec).putShort((short) channels).putInt(rateHz);
    body.putInt(rateHz * frameBytes).putShort((short) frameBytes).putShort((short) bits);
    return body.array();
  }

  WavBytes chunk(String name, byte[] body) {
    return chunk(name, body.length, body);
  }

  WavBytes chunk(String name, long promisedLength, byte[] body) {
    chunks.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    chunks.writeBytes(ByteBuffer.allocate(4).order(order).putInt((int) promisedLength).array());
    chunks.writeBytes(body);
    if (body.length % 2 == 1) {
      chunks.write(0);
    }
    return this;
  }

  /** A sine's samples in one of the encodings, the same in every channel. */
  WavBytes data(SampleEncoding encoding, int channels, float[] samples) {
    ByteBuffer body =
        ByteBuffer.allocate(samples.length * channels * encoding.bytes()).order(order);
    for (float sample : samples) {
      for (int channel = 0; channel < channels; channel++) {
        put(body, encoding, sample);
      }
    }
    return chunk("data", body.array());
  }

  private void put(ByteBuffer body, SampleEncoding encoding, float sample) {
    switch (encoding) {
      case UNSIGNED_8 -> body.put((byte) (Math.floor(sample * 128) + 128));
      case SIGNED_8 -> body.put((byte) Math.floor(sample * 128));
      case SIGNED_16 -> body.putShort((short) Math.floor(sample * 32768));
      case SIGNED_24 -> {
        int value = (int) Math.floor(sample * 8388608.0);
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        body.put((byte) (value >> (little ? 0 : 16)));
        body.put((byte) (value >> 8));
        body.put((byte) (value >> (little ? 16 : 0)));
      }
      case SIGNED_32 -> body.putInt((int) Math.floor(sample * 2147483648.0));
      case FLOAT_32 -> body.putFloat(sample);
      case FLOAT_64 -> body.putDouble(sample);
    }
  }

  byte[] bytes() {
    byte[] form =
        (order == ByteOrder.LITTLE_ENDIAN ? "RIFF" : "RIFX").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer file = ByteBuffer.allocate(12 + chunks.size()).order(order);
    file.put(form).putInt(4 + chunks.size()).put("WAVE".getBytes(StandardCharsets.US_ASCII));
    return file.put(chunks.toByteArray()).array();
  }
}
