package earshot.evaluation;

import earshot.decoder.ClipDecision;
import earshot.listening.SpotterSettings;
import earshot.runtime.OperationCounts;
import earshot.spikefiles.SpikeFiles;
import earshot.spikefiles.SpikeRecording;
import earshot.spikes.SpikeFrame;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Answers a set of spikes with a model, past its front end. A set that was made with the model's
 * own front end gets the answers that its recordings get.
 */
public final class SpikeSetEvaluation implements SpottingListener {
  private static final double ROUNDING_STEPS = 1e-3; // lengths come as floats of 32 bits, too

  private final Run run;
  private final ClipStatistics statistics;
  private final ClipDecision decision;
  private final KeywordSpotter spotter;
  private final WorkMeter meter;
  private final SpikeFrame frame;
  private final double stepSeconds;
  private int clips;

  /** Makes one that has answered nothing. */
  public SpikeSetEvaluation(SpotterSettings settings) {
    run = Run.of(settings);
    statistics = new ClipStatistics(run, List.of());
    decision = new ClipDecision(settings.model().labels(), settings.decoder());
    spotter = settings.spotter(this);
    meter = new WorkMeter(NetworkShape.of(settings.model().network()));
    frame = new SpikeFrame(spotter.frontEnd().inputs());
    stepSeconds = settings.model().network().stepSeconds();
  }

  /**
   * Answers all of a file.
   *
   * @throws IOException if it cannot be read, or has channels that the model has not
   */
  public ClipResult answer(Path file, LongSupplier nanoClock) throws IOException {
    long began = nanoClock.getAsLong();
    SpikeFiles.open(file).forEach(recording -> answer(file, recording));
    double wallSeconds = (nanoClock.getAsLong() - began) / 1e9;
    return new ClipResult(
        List.of(statistics.report(new Oddities(List.of()), wallSeconds)), List.of());
  }

  @Override
  public void stepped(KeywordSpotter from, SpikeFrame input) {
    decision.step(from.scorer());
    meter.step(input, from.network());
  }

  private void answer(Path file, SpikeRecording recording) throws IOException {
    spotter.reset();
    decision.reset();
    meter.reset();
    long steps = steps(recording);
    int next = 0;
    for (long step = 0; step < steps; step++) {
      frame.clear();
      frame.setStep(step);
      while (next < recording.spikes()
          && Math.floor(recording.timesSeconds()[next] / stepSeconds) <= step) {
        add(file, recording, next++);
      }
      spotter.step(frame);
    }
    var counts = new OperationCounts();
    counts.add(spotter.network().counts());
    double[] scores = run.answers().scores(decision);
    long samples = Math.round(recording.durationSeconds() * run.rateHz());
    var clip =
        new Clip(
            file,
            recording.path(),
            recording.label(),
            SpeakerNames.of(recording.path()),
            Span.WHOLE);
    statistics.add(
        clips++,
        clip,
        OptionalDouble.empty(),
        new Answer(ClipDecision.best(scores), scores, new int[0], samples, counts, meter.work()));
  }

  /** So many that all of the recording, and every spike, is in one. */
  private long steps(SpikeRecording recording) {
    double whole = Math.ceil(recording.durationSeconds() / stepSeconds - ROUNDING_STEPS);
    int last = recording.spikes() - 1;
    double needed = last < 0 ? 0 : Math.floor(recording.timesSeconds()[last] / stepSeconds) + 1;
    return (long) Math.max(whole, needed);
  }

  private void add(Path file, SpikeRecording recording, int spike) throws IOException {
    int unit = recording.units()[spike];
    if (unit < 0 || unit >= frame.channels()) {
      throw new IOException(
          "%s of %s has a spike of unit %d, but the model '%s' hears %d channels, 0 to %d."
              .formatted(
                  recording.path(),
                  file,
                  unit,
                  run.settings().modelName(),
                  frame.channels(),
                  frame.channels() - 1));
    }
    frame.setCount(unit, Math.min(SpikeFrame.MAX_COUNT, frame.count(unit) + 1));
  }
}
