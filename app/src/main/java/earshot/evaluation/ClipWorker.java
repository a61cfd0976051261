package earshot.evaluation;

import earshot.decoder.ClipDecision;
import earshot.listening.SpotterSettings;
import earshot.runtime.OperationCounts;
import earshot.sound.AudioSource;
import earshot.spikes.SpikeFrame;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers one clip after the other, each from the initial state: the clip, then 300 ms of zeros.
 * Belongs to one thread; holds one block of sound at a time.
 */
final class ClipWorker implements Function<SoundTree.Entry, ClipOutcome>, SpottingListener {
  private static final double SILENCE_AFTER_SECONDS = 0.3;

  private final SoundOpener opener;
  private final Consumer<String> warnings;
  private final Answers answers;
  private final ClipDecision decision;
  private final KeywordSpotter spotter;
  private final float[] block = new float[4096];
  private final float[] silence;

  ClipWorker(
      SpotterSettings settings, Answers answers, SoundOpener opener, Consumer<String> warnings) {
    this.answers = answers;
    this.opener = opener;
    this.warnings = warnings;
    decision = new ClipDecision(settings.model().labels(), settings.decoder());
    spotter = settings.spotter(this);
    silence = new float[(int) Math.rint(SILENCE_AFTER_SECONDS * spotter.frontEnd().sampleRateHz())];
  }

  @Override
  public void stepped(KeywordSpotter from, SpikeFrame input) {
    decision.step(from.scorer());
  }

  @Override
  public ClipOutcome apply(SoundTree.Entry clip) {
    spotter.reset();
    decision.reset();
    long samples;
    try {
      samples = hear(clip);
    } catch (IOException reason) {
      return new ClipOutcome.Refused(clip, Reasons.of(reason));
    }
    if (samples == 0) {
      return new ClipOutcome.Refused(clip, "It holds no sound.");
    }
    spotter.hear(silence, 0, silence.length);
    var counts = new OperationCounts();
    counts.add(spotter.network().counts());
    double[] scores = answers.scores(decision);
    return new ClipOutcome.Answered(
        clip, answers.truth(clip.topFolder()), ClipDecision.best(scores), scores, samples, counts);
  }

  private long hear(SoundTree.Entry clip) throws IOException {
    long samples = 0;
    try (AudioSource source =
        opener.open(clip.file(), spotter.frontEnd().sampleRateHz(), warnings)) {
      for (int n = source.read(block, 0, block.length);
          n >= 0;
          n = source.read(block, 0, block.length)) {
        spotter.hear(block, 0, n);
        samples += n;
      }
    }
    return samples;
  }
}
