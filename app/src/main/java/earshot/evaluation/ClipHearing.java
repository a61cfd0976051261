package earshot.evaluation;

import earshot.decoder.ClipDecision;
import earshot.runtime.OperationCounts;
import earshot.sound.AudioSource;
import earshot.spikes.SpikeFrame;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import java.io.IOException;

/**
 * One model that answers one clip after the other, each from the initial state: the clip, then 300
 * ms of zeros. Belongs to one thread; holds one block of sound at a time.
 */
final class ClipHearing implements SpottingListener {
  private static final double SILENCE_AFTER_SECONDS = 0.3;

  private final Run run;
  private final ClipDecision decision;
  private final KeywordSpotter spotter;
  private final WorkMeter meter;
  private final float[] block = new float[4096];
  private final float[] silence;
  private long samples;
  private double energy;

  ClipHearing(Run run) {
    this.run = run;
    decision = new ClipDecision(run.settings().model().labels(), run.settings().decoder());
    spotter = run.settings().spotter(this);
    meter = new WorkMeter(NetworkShape.of(run.settings().model().network()));
    silence = new float[(int) Math.rint(SILENCE_AFTER_SECONDS * rateHz())];
  }

  double rateHz() {
    return spotter.frontEnd().sampleRateHz();
  }

  @Override
  public void stepped(KeywordSpotter from, SpikeFrame input) {
    decision.step(from.scorer());
    meter.step(input, from.network());
  }

  /** Hears a clip as it is, up to its end. */
  void hear(AudioSource source) throws IOException {
    begin();
    for (int n = read(source); n >= 0; n = read(source)) {
      for (int i = 0; i < n; i++) {
        energy += (double) block[i] * block[i];
      }
      spotter.hear(block, 0, n);
      samples += n;
    }
    spotter.hear(silence, 0, silence.length);
  }

  /** Hears a clip with noise in it. */
  void hear(AudioSource source, NoiseBank.Excerpt noise, double gain) throws IOException {
    begin();
    for (int n = read(source); n >= 0; n = read(source)) {
      noise.addTo(block, n, samples, gain);
      spotter.hear(block, 0, n);
      samples += n;
    }
    spotter.hear(silence, 0, silence.length);
  }

  private int read(AudioSource source) throws IOException {
    return source.read(block, 0, block.length);
  }

  private void begin() {
    spotter.reset();
    decision.reset();
    meter.reset();
    samples = 0;
    energy = 0;
  }

  /** Samples of the clip. */
  long samples() {
    return samples;
  }

  /** Mean square of the clip; known after it was heard as it is. */
  double power() {
    return samples == 0 ? 0 : energy / samples;
  }

  int predicted() {
    return ClipDecision.best(scores());
  }

  double[] scores() {
    return run.answers().scores(decision);
  }

  OperationCounts counts() {
    var counts = new OperationCounts();
    counts.add(spotter.network().counts());
    return counts;
  }

  LayerWork work() {
    return meter.work();
  }
}
