package earshot.sound;

import java.io.EOFException;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A recording, at its own rate. Where its data breaks off or turns into nonsense after some sound
 * was heard, it ends there with a warning.
 */
final class RecordingSource implements AudioSource {
  private final String name;
  private final SoundDecoder decoder;
  private final Consumer<String> warnings;
  private int from;
  private int to;
  private long samples;
  private boolean ended;
  private volatile boolean closed;

  RecordingSource(String name, SoundDecoder decoder, Consumer<String> warnings) {
    this.name = name;
    this.decoder = decoder;
    this.warnings = warnings;
  }

  @Override
  public double sampleRateHz() {
    return decoder.sampleRateHz();
  }

  @Override
  public OptionalDouble durationSeconds() {
    return decoder.durationSeconds();
  }

  @Override
  public int read(float[] block, int offset, int length) throws IOException {
    while (from == to && !ended && !closed) {
      decode();
    }
    if (from == to || closed) {
      return -1;
    }
    int count = Math.min(length, to - from);
    System.arraycopy(decoder.samples(), from, block, offset, count);
    from += count;
    return count;
  }

  private void decode() throws IOException {
    from = 0;
    to = 0;
    try {
      int count = decoder.decode();
      ended = count < 0;
      to = Math.max(0, count);
      samples += to;
    } catch (UnreadableSoundException | EOFException | RuntimeException e) {
      breakOff(e);
    } catch (IOException e) {
      if (!closed) {
        throw new IOException("Reading " + name + " failed: " + Reason.of(e) + ".", e);
      }
    }
  }

  private void breakOff(Exception reason) throws UnreadableSoundException {
    ended = true;
    if (closed) {
      return;
    }
    if (samples == 0) {
      throw new UnreadableSoundException(
          name + " holds no sound that can be decoded: " + Reason.of(reason) + ".", reason);
    }
    warnings.accept(
        name
            + " is damaged and ends after "
            + samples / sampleRateHz()
            + " s: "
            + Reason.of(reason)
            + ".");
  }

  @Override
  public void close() throws IOException {
    closed = true;
    decoder.close();
  }
}
