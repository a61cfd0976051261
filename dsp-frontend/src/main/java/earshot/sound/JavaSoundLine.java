package earshot.sound;

import java.nio.ByteOrder;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.TargetDataLine;

/** An open line of Java Sound. */
record JavaSoundLine(TargetDataLine line, CaptureFormat format) implements CaptureLine {
  /** Our description of a format, if it says everything and can be decoded. */
  static Optional<CaptureFormat> understand(AudioFormat format) {
    if (format.getSampleRate() == AudioSystem.NOT_SPECIFIED
        || format.getChannels() == AudioSystem.NOT_SPECIFIED
        || format.getFrameSize() == AudioSystem.NOT_SPECIFIED) {
      return Optional.empty();
    }
    int channels = format.getChannels();
    ByteOrder order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return encoding(format.getEncoding(), format.getFrameSize() / channels)
        .map(encoding -> new CaptureFormat(encoding, order, channels, format.getSampleRate()));
  }

  private static Optional<SampleEncoding> encoding(AudioFormat.Encoding encoding, int bytes) {
    if (encoding.equals(AudioFormat.Encoding.PCM_UNSIGNED)) {
      return bytes == 1 ? Optional.of(SampleEncoding.UNSIGNED_8) : Optional.empty();
    }
    if (!encoding.equals(AudioFormat.Encoding.PCM_SIGNED)) {
      return Optional.empty();
    }
    return switch (bytes) {
      case 1 -> Optional.of(SampleEncoding.SIGNED_8);
      case 2 -> Optional.of(SampleEncoding.SIGNED_16);
      case 3 -> Optional.of(SampleEncoding.SIGNED_24);
      case 4 -> Optional.of(SampleEncoding.SIGNED_32);
      default -> Optional.empty();
    };
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    return line.read(bytes, offset, length);
  }

  @Override
  public void close() {
    line.stop();
    line.close();
  }
}
