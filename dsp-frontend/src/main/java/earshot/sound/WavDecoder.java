package earshot.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** WAV: 8 (unsigned), 16, 24 and 32 bits, float of 32 and 64 bits, any rate, any channels. */
final class WavDecoder implements SoundDecoder {
  private static final int PORTION_BYTES = 32768; // a second of 16-bit mono at 16 kHz

  private final InputStream in;
  private final String name;
  private final Consumer<String> warnings;
  private final WavHeader header;
  private final byte[] raw;
  private final ByteBuffer view;
  private final float[] mono;
  private long readBytes;
  private boolean ended;

  WavDecoder(InputStream in, String name, Consumer<String> warnings) throws IOException {
    this.in = in;
    this.name = name;
    this.warnings = warnings;
    header = new WavHeaderReader(in, name, warnings).read();
    int frames = Math.max(1, PORTION_BYTES / header.frameBytes());
    raw = new byte[frames * header.frameBytes()];
    view = ByteBuffer.wrap(raw).order(header.order());
    mono = new float[frames];
  }

  @Override
  public double sampleRateHz() {
    return header.sampleRateHz();
  }

  @Override
  public OptionalDouble durationSeconds() {
    if (header.dataBytes() == WavHeader.TO_THE_END) {
      return OptionalDouble.empty();
    }
    long frames = header.dataBytes() / header.frameBytes();
    return OptionalDouble.of(frames / header.sampleRateHz());
  }

  @Override
  public int decode() throws IOException {
    if (ended) {
      return -1;
    }
    long left = header.dataBytes() - readBytes;
    int wanted = (int) Math.min(raw.length, left - left % header.frameBytes());
    int got = in.readNBytes(raw, 0, wanted);
    readBytes += got;
    if (got < raw.length) {
      end(got == wanted);
    }
    int frames = got / header.frameBytes();
    header.encoding().toMono(view, header.channels(), frames, mono);
    return frames;
  }

  private void end(boolean asPromised) {
    ended = true;
    if (asPromised || (readBytes == 0 && header.dataBytes() == WavHeader.TO_THE_END)) {
      return;
    }
    warnings.accept(
        name
            + (header.dataBytes() == WavHeader.TO_THE_END
                ? " does not say how long it is and has "
                : " promises " + header.dataBytes() + " bytes of sound and has ")
            + readBytes
            + " bytes; it is read as far as it goes.");
  }

  @Override
  public float[] samples() {
    return mono;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
