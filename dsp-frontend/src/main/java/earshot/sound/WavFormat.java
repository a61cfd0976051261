package earshot.sound;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/** What a WAV file's format chunk says, once it is known to make sense. */
record WavFormat(SampleEncoding encoding, int channels, double sampleRateHz) {
  private static final int PCM = 1;
  private static final int IEEE_FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;

  /**
   * Reads a format chunk.
   *
   * @param chunk in the file's byte order
   * @throws UnreadableSoundException if it describes no sound, or one of an unknown codec
   */
  static WavFormat parse(ByteBuffer chunk, String name, Consumer<String> warnings)
      throws UnreadableSoundException {
    int length = chunk.remaining();
    if (length < 16) {
      throw new UnreadableSoundException(
          name + " has a format chunk of " + length + " bytes; a WAV file needs 16.");
    }
    int codec = chunk.getShort(0) & 0xFFFF;
    int channels = chunk.getShort(2) & 0xFFFF;
    long rate = Integer.toUnsignedLong(chunk.getInt(4));
    int frameBytes = chunk.getShort(12) & 0xFFFF;
    int bits = chunk.getShort(14) & 0xFFFF;
    if (codec == EXTENSIBLE && length >= 26) {
      codec = chunk.getShort(24) & 0xFFFF;
    }
    if (channels == 0) {
      throw new UnreadableSoundException(name + " says that it has 0 channels.");
    }
    if (rate == 0) {
      throw new UnreadableSoundException(name + " says that its sample rate is 0 Hz.");
    }
    SampleEncoding encoding = encoding(codec, bits, name);
    if (frameBytes != (channels * encoding.bytes() & 0xFFFF)) {
      warnings.accept(
          name
              + " says that a frame has "
              + frameBytes
              + " bytes; "
              + channels
              + " channels of "
              + bits
              + " bits make "
              + channels * encoding.bytes()
              + ", which is used.");
    }
    return new WavFormat(encoding, channels, rate);
  }

  private static SampleEncoding encoding(int codec, int bits, String name)
      throws UnreadableSoundException {
    Optional<SampleEncoding> known =
        switch (codec) {
          case PCM -> pcm((bits + 7) / 8);
          case IEEE_FLOAT -> floating(bits);
          default -> Optional.empty();
        };
    return known.orElseThrow(
        () ->
            new UnreadableSoundException(
                name
                    + " is a WAV file with codec "
                    + codec
                    + " at "
                    + bits
                    + " bits; only PCM of 8 to 32 bits (codec 1) and float of 32 or 64 bits (codec"
                    + " 3) are read."));
  }

  private static Optional<SampleEncoding> pcm(int bytes) {
    return switch (bytes) {
      case 1 -> Optional.of(SampleEncoding.UNSIGNED_8);
      case 2 -> Optional.of(SampleEncoding.SIGNED_16);
      case 3 -> Optional.of(SampleEncoding.SIGNED_24);
      case 4 -> Optional.of(SampleEncoding.SIGNED_32);
      default -> Optional.empty();
    };
  }

  private static Optional<SampleEncoding> floating(int bits) {
    return switch (bits) {
      case 32 -> Optional.of(SampleEncoding.FLOAT_32);
      case 64 -> Optional.of(SampleEncoding.FLOAT_64);
      default -> Optional.empty();
    };
  }
}
