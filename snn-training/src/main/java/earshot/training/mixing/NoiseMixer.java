package earshot.training.mixing;

import earshot.training.data.Envelope;
import earshot.training.data.Recording;
import earshot.training.recipe.MixingParameters;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lays background noise on a canvas: recordings, and where there are none, noise with a random
 * spectrum.
 */
final class NoiseMixer {
  private static final int SYNTHETIC_FRAMES = 400;

  private static final int FADE_FRAMES = 6; // of noise that comes and goes

  private final List<Recording> recordings;
  private final MixingParameters parameters;
  private final int bands;

  NoiseMixer(List<Recording> recordings, MixingParameters parameters, int bands) {
    this.recordings = recordings;
    this.parameters = parameters;
    this.bands = bands;
  }

  private Envelope draw(RandomGenerator random) {
    if (recordings.isEmpty() || random.nextInt(5) == 0) {
      return synthetic(random);
    }
    return recordings.get(random.nextInt(recordings.size())).dry();
  }

  /**
   * Lays noise whose loudness is {@code loudness} over the frames up to one, at another speed and
   * in other bands than it was recorded, so that a few hundred recordings stand for more.
   *
   * @param to one behind the last frame
   */
  void add(Canvas canvas, float loudness, int to, RandomGenerator random) {
    lay(canvas, draw(random), loudness, 0, to, 0, random);
  }

  /** Lays noise that comes and goes over a part of the frames up to one. */
  void addEvent(Canvas canvas, float loudness, int to, RandomGenerator random) {
    int from = random.nextInt(Math.max(1, to - 2 * FADE_FRAMES));
    int end = from + 2 * FADE_FRAMES + random.nextInt(Math.max(1, to - from - 2 * FADE_FRAMES));
    lay(canvas, draw(random), loudness, from, end, FADE_FRAMES, random);
  }

  private void lay(
      Canvas canvas,
      Envelope noise,
      float loudness,
      int from,
      int to,
      int fade,
      RandomGenerator random) {
    if (noise.loudness() > 0 && noise.frames() > 0) {
      int start = random.nextInt(noise.frames());
      double speed = 1 + parameters.noiseSpeed() * (2 * random.nextDouble() - 1);
      double bandShift = parameters.noiseBandShift() * (2 * random.nextDouble() - 1);
      double gain = loudness / noise.loudness();
      canvas.addNoise(noise, start, to, new Canvas.Placement(from, speed, bandShift, gain, fade));
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
