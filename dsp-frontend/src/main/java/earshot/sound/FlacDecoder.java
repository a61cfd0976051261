package earshot.sound;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jflac.FLACDecoder;
import org.jflac.FrameListener;
import org.jflac.frame.Frame;
import org.jflac.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * FLAC of 4 to 24 bits, through jFLAC. Of the metadata jFLAC is given only the stream information:
 * it believes the lengths in the other blocks, so those are skipped before it sees them.
 */
final class FlacDecoder implements SoundDecoder {
  private static final int MAGIC_BYTES = 4;
  private static final int BLOCK_HEADER_BYTES = 4;
  private static final int STREAM_INFO_BYTES = 34;
  private static final int LAST_BLOCK = 0x80;
  private static final int MAX_BITS = 24;

  private final InputStream in;
  private final String name;
  private final Consumer<String> warnings;
  private final FLACDecoder decoder;
  private final int sampleRateHz;
  private final long promisedFrames; // 0 where it is not known
  private long frames;
  private boolean warned;
  private float[] mono = new float[0];

  FlacDecoder(InputStream in, String name, Consumer<String> warnings) throws IOException {
    this.in = in;
    this.name = name;
    this.warnings = warnings;
    byte[] front = readFront();
    ByteBuffer info = ByteBuffer.wrap(front);
    // 20 bits rate, 3 bits channels, 5 bits bits per sample, 36 bits frames
    long packed = info.getLong(MAGIC_BYTES + BLOCK_HEADER_BYTES + 10);
    sampleRateHz = (int) (packed >>> 44);
    int bits = (int) ((packed >>> 36) & 31) + 1;
    promisedFrames = packed & 0xF_FFFF_FFFFL;
    if (sampleRateHz == 0) {
      throw new UnreadableSoundException(name + " says that its sample rate is 0 Hz.");
    }
    if (bits > MAX_BITS) {
      throw new UnreadableSoundException(
          name + " is a FLAC file with " + bits + " bits per sample; at most 24 are read.");
    }
    decoder =
        new FLACDecoder(
            new EndingInputStream(new SequenceInputStream(new ByteArrayInputStream(front), in)));
    decoder.addFrameListener(new DamageListener());
    decoder.readStreamInfo();
  }

  /** The magic and the stream information, made the last block; the other blocks are skipped. */
  private byte[] readFront() throws IOException {
    try {
      byte[] front = in.readNBytes(MAGIC_BYTES + BLOCK_HEADER_BYTES + STREAM_INFO_BYTES);
      if (front.length < MAGIC_BYTES + BLOCK_HEADER_BYTES + STREAM_INFO_BYTES) {
        throw new EOFException();
      }
      ByteBuffer view = ByteBuffer.wrap(front);
      int header = view.getInt(MAGIC_BYTES);
      if ((header & 0x7FFF_FFFF) != STREAM_INFO_BYTES) {
        throw new UnreadableSoundException(
            name + " is a FLAC file that does not begin with its stream information.");
      }
      boolean last = header < 0;
      view.put(MAGIC_BYTES, (byte) LAST_BLOCK);
      while (!last) {
        byte[] next = in.readNBytes(BLOCK_HEADER_BYTES);
        if (next.length < BLOCK_HEADER_BYTES) {
          throw new EOFException();
        }
        int block = ByteBuffer.wrap(next).getInt();
        in.skipNBytes(block & 0xFF_FFFF);
        last = block < 0;
      }
      return front;
    } catch (EOFException e) {
      throw new UnreadableSoundException(
          name + " is cut off inside its FLAC header, before any sound.", e);
    }
  }

  @Override
  public double sampleRateHz() {
    return sampleRateHz;
  }

  @Override
  public OptionalDouble durationSeconds() {
    return promisedFrames == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) promisedFrames / sampleRateHz);
  }

  @Override
  public int decode() throws IOException {
    if (promisedFrames > 0 && frames >= promisedFrames) {
      return -1;
    }
    @Nullable Frame frame = nextFrame();
    if (frame == null) {
      if (promisedFrames > frames || frames == 0) {
        throw new EOFException();
      }
      return -1;
    }
    int count = frame.header.blockSize;
    if (mono.length < count) {
      mono = new float[count];
    }
    int channels = frame.header.channels;
    float scale = 1f / ((1L << (frame.header.bitsPerSample - 1)) * channels);
    for (int i = 0; i < count; i++) {
      long sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += decoder.getChannelData()[channel].getOutput()[i];
      }
      mono[i] = Math.max(-1, Math.min(1, sum * scale));
    }
    frames += count;
    return count;
  }

  private @Nullable Frame nextFrame() throws IOException {
    try {
      return decoder.readNextFrame();
    } catch (EOFException | UnreadableSoundException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableSoundException(
          "a FLAC frame cannot be decoded (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public float[] samples() {
    return mono;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private final class DamageListener implements FrameListener {
    @Override
    public void processMetadata(Metadata metadata) {}

    @Override
    public void processFrame(Frame frame) {}

    @Override
    public void processError(String error) {
      if (!warned && error.startsWith("CRC")) {
        warned = true;
        warnings.accept(name + " is damaged: a part of it is replaced by silence.");
      }
    }
  }
}
