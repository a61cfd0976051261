package earshot.training.data;

import earshot.cochlea.Cochlea;
import earshot.cochlea.CochleaCoefficients;
import earshot.cochlea.CochleaParameters;
import earshot.sound.AudioSource;
import earshot.sound.SoundFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Hears recordings with the model's own cochlea, at two frames a step. Belongs to one thread. */
final class EnvelopeReader {
  private static final int BLOCK = 4096;

  private final CochleaParameters parameters;
  private final CochleaCoefficients coefficients;

  EnvelopeReader(CochleaParameters model) {
    parameters =
        new CochleaParameters(
            model.sampleRateHz(),
            model.bands(),
            model.lowestHz(),
            model.highestHz(),
            model.rectifier(),
            model.stepSeconds() / 2);
    coefficients = CochleaCoefficients.design(parameters);
  }

  double sampleRateHz() {
    return parameters.sampleRateHz();
  }

  /** All samples of a recording, at the model's rate. */
  float[] samples(Path file) throws IOException {
    try (AudioSource source = SoundFiles.open(file, parameters.sampleRateHz(), warning -> {})) {
      float[] samples = new float[(int) (parameters.sampleRateHz() * 2)];
      int length = 0;
      for (int n = 0; n >= 0; ) {
        length += n;
        if (samples.length - length < BLOCK) {
          samples = Arrays.copyOf(samples, samples.length * 2);
        }
        n = source.read(samples, length, BLOCK);
      }
      return Arrays.copyOf(samples, length);
    }
  }

  Envelope hear(float[] samples) {
    var cochlea = new Cochlea(parameters, coefficients);
    int bands = parameters.bands();
    int frames = samples.length / parameters.samplesPerStep();
    float[] values = new float[frames * bands];
    float[] frame = new float[bands];
    int at = 0;
    for (int f = 0; f < frames; f++) {
      while (!cochlea.stepIsComplete()) {
        at += cochlea.hear(samples, at, samples.length - at);
      }
      cochlea.takeEnvelope(frame);
      System.arraycopy(frame, 0, values, f * bands, bands);
    }
    return new Envelope(values, bands);
  }
}
