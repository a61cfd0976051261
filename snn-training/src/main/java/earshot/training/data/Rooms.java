package earshot.training.data;

import be.tarsos.dsp.util.fft.FFT;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Impulse responses of rooms, and sound as it would be heard there. */
final class Rooms {
  private final List<float[]> responses =
      new ArrayList<>(); // each of unit energy, direct sound first

  void add(float[] response) {
    int direct = 0;
    double energy = 0;
    for (int i = 0; i < response.length; i++) {
      if (Math.abs(response[i]) > Math.abs(response[direct])) {
        direct = i;
      }
    }
    // What lies before the direct sound is travel time; it would only shift the word.
    int from = Math.max(0, direct - 16);
    float[] cut = java.util.Arrays.copyOfRange(response, from, response.length);
    for (float sample : cut) {
      energy += sample * sample;
    }
    if (energy > 0) {
      float scale = (float) (1 / Math.sqrt(energy));
      for (int i = 0; i < cut.length; i++) {
        cut[i] *= scale;
      }
      responses.add(cut);
    }
  }

  /** A name that other rooms do not have. */
  String name() {
    int hash = 1;
    for (float[] response : responses) {
      hash = 31 * hash + java.util.Arrays.hashCode(response);
    }
    return "%d rooms, %08x".formatted(responses.size(), hash);
  }

  boolean isEmpty() {
    return responses.isEmpty();
  }

  /** The sound in a room drawn by chance, as long as the sound was. */
  float[] hear(float[] samples, RandomGenerator random) {
    float[] response = responses.get(random.nextInt(responses.size()));
    int size = Integer.highestOneBit(Math.max(2, samples.length + response.length - 1)) * 2;
    float[] a = spectrum(samples, size);
    float[] b = spectrum(response, size);
    // TarsosDSP's real transform holds the real parts of 0 and the highest frequency in the first
    // two places.
    a[0] *= b[0];
    a[1] *= b[1];
    for (int i = 2; i < size; i += 2) {
      float re = a[i] * b[i] - a[i + 1] * b[i + 1];
      a[i + 1] = a[i] * b[i + 1] + a[i + 1] * b[i];
      a[i] = re;
    }
    new FFT(size).backwardsTransform(a);
    return java.util.Arrays.copyOf(a, samples.length);
  }

  private static float[] spectrum(float[] samples, int size) {
    float[] padded = java.util.Arrays.copyOf(samples, size);
    new FFT(size).forwardTransform(padded);
    return padded;
  }
}
