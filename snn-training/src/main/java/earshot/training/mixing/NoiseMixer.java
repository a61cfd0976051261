package earshot.training.mixing;

import earshot.training.data.Envelope;
import earshot.training.data.Recording;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lays background noise on a canvas: recordings, and where there are none, noise with a random
 * spectrum.
 */
final class NoiseMixer {
  private static final int SYNTHETIC_FRAMES = 400;

  private final List<Recording> recordings;
  private final int bands;

  NoiseMixer(List<Recording> recordings, int bands) {
    this.recordings = recordings;
    this.bands = bands;
  }

  Envelope draw(RandomGenerator random) {
    if (recordings.isEmpty() || random.nextInt(5) == 0) {
      return synthetic(random);
    }
    return recordings.get(random.nextInt(recordings.size())).dry();
  }

  /**
   * Lays noise whose loudness is {@code loudness} over some frames.
   *
   * @param from first frame
   * @param to one behind the last
   */
  void add(
      Canvas canvas, Envelope noise, float loudness, int from, int to, RandomGenerator random) {
    if (noise.loudness() > 0 && noise.frames() > 0) {
      int start = random.nextInt(noise.frames());
      canvas.addNoise(noise, start, from, to, loudness / noise.loudness());
    }
  }

  /**
   * Steady noise with a tilt, sometimes with a hum, and the fluctuation that averaged noise has.
   */
  private Envelope synthetic(RandomGenerator random) {
    double tilt = (random.nextDouble() * 1.6 - 1.1) / bands * 4;
    int hum = random.nextInt(2 * bands);
    float[] values = new float[SYNTHETIC_FRAMES * bands];
    for (int frame = 0; frame < SYNTHETIC_FRAMES; frame++) {
      for (int band = 0; band < bands; band++) {
        double level = Math.exp(tilt * band) * (band == hum ? 6 : 1);
        // The lower the band, the narrower, and the more its envelope fluctuates within 5 ms.
        double spread = 0.15 + 0.35 * (1 - band / (double) bands);
        double fluctuation = Math.max(0.05, 1 + spread * random.nextGaussian());
        values[frame * bands + band] = (float) (100 * level * fluctuation);
      }
    }
    return new Envelope(values, bands);
  }
}
