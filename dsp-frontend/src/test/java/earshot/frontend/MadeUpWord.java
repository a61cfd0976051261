package earshot.frontend;

import java.util.Random;

/** A second of sound like a word: a hiss, then a voice whose pitch and resonance glide. */
final class MadeUpWord {
  private static final double RATE_HZ = 16000;

  private MadeUpWord() {}

  /**
   * Makes one.
   *
   * @param seed of its hiss and pitch
   * @param peak about how large its largest sample is
   */
  static float[] in(long seed, double peak) {
    var random = new Random(seed);
    double pitchHz = 100 + 100 * random.nextDouble();
    float[] samples = new float[16_000];
    double phase = 0;
    for (int i = 4000; i < 12_000; i++) {
      double t = (i - 4000) / RATE_HZ;
      double value;
      if (t < 0.12) {
        value = 0.3 * random.nextGaussian() * Math.sin(Math.PI * t / 0.12);
      } else {
        phase += 2 * Math.PI * (pitchHz - 60 * t) / RATE_HZ;
        double resonanceHz = 500 + 3000 * (t - 0.12);
        value = 0;
        for (int harmonic = 1; harmonic < 30; harmonic++) {
          double away = (harmonic * pitchHz - resonanceHz) / 300;
          value += Math.sin(harmonic * phase) / (1 + away * away);
        }
        value *= 0.3 * Math.sin(Math.PI * (t - 0.12) / 0.38);
      }
      samples[i] = (float) (peak * Math.max(-1, Math.min(1, value)));
    }
    return samples;
  }
}
