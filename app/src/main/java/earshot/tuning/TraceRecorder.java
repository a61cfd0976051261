package earshot.tuning;

import earshot.evaluation.Reasons;
import earshot.evaluation.SoundOpener;
import earshot.evaluation.SoundTree;
import earshot.evaluation.Truth;
import earshot.listening.SpotterSettings;
import earshot.sound.AudioSource;
import earshot.spikes.SpikeFrame;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hears one recording after the other, each from the initial state, and keeps the probabilities of
 * every step. Belongs to one thread.
 */
final class TraceRecorder implements Function<SoundTree.Entry, TracedStream>, SpottingListener {
  private final Truth truth;
  private final SoundOpener opener;
  private final Consumer<String> warnings;
  private final KeywordSpotter spotter;
  private final float[] block = new float[4096];
  private ScoreTrace trace;

  TraceRecorder(
      SpotterSettings settings, Truth truth, SoundOpener opener, Consumer<String> warnings) {
    this.truth = truth;
    this.opener = opener;
    this.warnings = warnings;
    spotter = settings.spotter(this);
    trace = new ScoreTrace(settings.model().labels().count());
  }

  @Override
  public void stepped(KeywordSpotter from, SpikeFrame input) {
    trace.add(from.scorer());
  }

  @Override
  public TracedStream apply(SoundTree.Entry recording) {
    spotter.reset();
    trace = new ScoreTrace(spotter.model().labels().count());
    double rateHz = spotter.frontEnd().sampleRateHz();
    long samples = 0;
    try (AudioSource source = opener.open(recording.file(), rateHz, warnings)) {
      for (int n = source.read(block, 0, block.length);
          n >= 0;
          n = source.read(block, 0, block.length)) {
        spotter.hear(block, 0, n);
        samples += n;
      }
    } catch (IOException reason) {
      throw new UncheckedIOException(
          new IOException(recording.file() + " cannot be heard: " + Reasons.of(reason), reason));
    }
    return new TracedStream(
        recording.file().getFileName().toString(), truth.in(recording), trace, samples / rateHz);
  }
}
