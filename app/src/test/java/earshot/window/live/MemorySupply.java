package earshot.window.live;

import earshot.assets.Demo;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Sound from an array.
 *
 * @param name for people
 * @param pacing how fast
 * @param samples at the rate that is asked for
 */
@SuppressWarnings("ArrayRecordComponent")
public record MemorySupply(String name, Pacing pacing, float[] samples) implements SoundSupply {
  private static final int HEADER_BYTES = 44;

  /** The bundled recording. */
  public static MemorySupply demonstration(Pacing pacing) throws IOException {
    try (InputStream in = Demo.openRecording()) {
      byte[] bytes = in.readAllBytes();
      float[] samples = new float[(bytes.length - HEADER_BYTES) / 2];
      for (int i = 0; i < samples.length; i++) {
        int at = HEADER_BYTES + 2 * i;
        samples[i] = (short) ((bytes[at] & 0xff) | (bytes[at + 1] << 8)) / 32768f;
      }
      return new MemorySupply("Demonstration", pacing, samples);
    }
  }

  @Override
  public AudioSource open(double rateHz, Consumer<String> warnings) {
    return new Source(rateHz, samples);
  }

  private static final class Source implements AudioSource {
    private final double rateHz;
    private final float[] samples;
    private int next;

    Source(double rateHz, float[] samples) {
      this.rateHz = rateHz;
      this.samples = samples;
    }

    @Override
    public double sampleRateHz() {
      return rateHz;
    }

    @Override
    public int read(float[] block, int offset, int length) {
      int count = Math.min(length, samples.length - next);
      System.arraycopy(samples, next, block, offset, count);
      next += count;
      return count == 0 ? -1 : count;
    }

    @Override
    public void close() {
      next = samples.length;
    }
  }
}
