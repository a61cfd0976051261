package earshot.app;

import earshot.sound.AudioSource;
import earshot.sound.WavWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Sound for tests: noise that swells and fades, the same for the same seed. */
public final class Sounds {
  /** The rate of all of them. */
  public static final double RATE_HZ = 16000;

  private Sounds() {}

  /** Noise. */
  public static float[] noise(double seconds, long seed) {
    var random = new Random(seed);
    float[] samples = new float[(int) Math.round(seconds * RATE_HZ)];
    double low = 0;
    for (int i = 0; i < samples.length; i++) {
      double swell = Math.pow(Math.sin(i / RATE_HZ * (2 + seed % 3)), 2);
      double colour = 0.5 + 0.45 * Math.sin(i / RATE_HZ * 5);
      low += colour * (random.nextGaussian() - low);
      samples[i] = (float) Math.max(-1, Math.min(1, 0.2 * swell * low));
    }
    return samples;
  }

  /** Writes samples to a WAV file. */
  public static Path wav(Path file, float[] samples) throws IOException {
    try (WavWriter writer = WavWriter.create(file, RATE_HZ)) {
      writer.write(samples, 0, samples.length);
    }
    return file;
  }

  /** Samples as a source that hands out so many at a time. */
  public static AudioSource source(float[] samples, int blockSamples) {
    return new AudioSource() {
      private int at;

      @Override
      public double sampleRateHz() {
        return RATE_HZ;
      }

      @Override
      public int read(float[] block, int offset, int length) {
        int count = Math.min(Math.min(length, blockSamples), samples.length - at);
        if (count <= 0) {
          return -1;
        }
        System.arraycopy(samples, at, block, offset, count);
        at += count;
        return count;
      }

      @Override
      public void close() {}
    };
  }
}
