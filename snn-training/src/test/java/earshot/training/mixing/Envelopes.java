package earshot.training.mixing;

import earshot.cochlea.Cochlea;
import earshot.cochlea.CochleaCoefficients;
import earshot.cochlea.CochleaParameters;
import earshot.frontend.GammatoneParameters;
import earshot.training.data.Envelope;
import earshot.training.data.Recording;
import earshot.training.network.SpikeTrain;
import java.util.Arrays;
import java.util.List;

/** Envelopes for tests, heard or made up. */
final class Envelopes {
  private Envelopes() {}

  /** What the model's cochlea hears at two frames a step. */
  static Envelope of(GammatoneParameters model, float[] samples) {
    CochleaParameters whole = model.cochlea();
    var half =
        new CochleaParameters(
            whole.sampleRateHz(),
            whole.bands(),
            whole.lowestHz(),
            whole.highestHz(),
            whole.rectifier(),
            whole.stepSeconds() / 2);
    var cochlea = new Cochlea(half, CochleaCoefficients.design(half));
    int bands = half.bands();
    int frames = samples.length / half.samplesPerStep();
    float[] values = new float[frames * bands];
    float[] frame = new float[bands];
    for (int f = 0; f < frames; f++) {
      cochlea.hear(samples, f * half.samplesPerStep(), half.samplesPerStep());
      cochlea.takeEnvelope(frame);
      System.arraycopy(frame, 0, values, f * bands, bands);
    }
    return new Envelope(values, bands);
  }

  /** A recording in which every band has one level all the time. */
  static Recording steady(String name, int frames, int bands, float level) {
    float[] values = new float[frames * bands];
    Arrays.fill(values, level);
    return Recording.of(name, List.of(new Envelope(values, bands)));
  }

  /** The counts of a train as a table (rows, channels). */
  static int[][] counts(SpikeTrain train, int rows, int channels) {
    int[][] counts = new int[rows][channels];
    for (int row = 0; row < rows; row++) {
      int at = row;
      train.forEach(at, (channel, count) -> counts[at][channel] = (int) count);
    }
    return counts;
  }
}
