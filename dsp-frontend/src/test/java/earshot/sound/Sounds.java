package earshot.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/** Sources that are made up, and what can be read from a source. */
final class Sounds {
  static final Consumer<String> NO_WARNING_EXPECTED =
      warning -> {
        throw new AssertionError("unexpected warning: " + warning);
      };

  private Sounds() {}

  /** A source that gives an array, in portions of at most a given size. */
  static AudioSource of(float[] samples, double rateHz, int portion) {
    return new AudioSource() {
      private int at;

      @Override
      public double sampleRateHz() {
        return rateHz;
      }

      @Override
      public int read(float[] block, int offset, int length) {
        if (at == samples.length) {
          return -1;
        }
        int count = Math.min(Math.min(length, portion), samples.length - at);
        System.arraycopy(samples, at, block, offset, count);
        at += count;
        return count;
      }

      @Override
      public void close() {}
    };
  }

  static AudioSource open(byte[] file, Consumer<String> warnings) throws IOException {
    return SoundFiles.open(new ByteArrayInputStream(file), "test sound", warnings);
  }

  static float[] tone(double frequencyHz, double rateHz, double seconds) {
    float[] samples = new float[(int) Math.rint(rateHz * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * frequencyHz * i / rateHz));
    }
    return samples;
  }

  /** Reads to the end in blocks of one size. */
  static float[] readAll(AudioSource source, int blockSize) throws IOException {
    float[] samples = new float[1024];
    float[] block = new float[blockSize + 2];
    int total = 0;
    while (true) {
      int count = source.read(block, 1, blockSize);
      if (count < 0) {
        return Arrays.copyOf(samples, total);
      }
      if (total + count > samples.length) {
        samples = Arrays.copyOf(samples, 2 * (total + count));
      }
      System.arraycopy(block, 1, samples, total, count);
      total += count;
    }
  }

  /** Root mean square of the middle, away from the edges, against full scale. */
  static double levelDecibels(float[] samples, int edge) {
    double sum = 0;
    for (int i = edge; i < samples.length - edge; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(sum / (samples.length - 2 * edge) + 1e-30);
  }
}
