package earshot.evaluation;

import earshot.decoder.KeywordTrigger;
import earshot.listening.SpotterSettings;
import earshot.runtime.OperationCounts;
import earshot.sound.AudioSource;
import earshot.spikes.SpikeFrame;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hears one recording after the other, each from the initial state, nothing appended. Beside the
 * spotter's own trigger it runs one for each threshold on the same scores, so one pass gives the
 * whole trade-off. Belongs to one thread.
 */
final class StreamWorker implements Function<SoundTree.Entry, StreamOutcome>, SpottingListener {
  private final SoundOpener opener;
  private final Consumer<String> warnings;
  private final KeywordSpotter spotter;
  private final List<KeywordTrigger> triggers = new ArrayList<>();
  private final float[] block = new float[4096];
  private List<Detection> detections = List.of();
  private List<List<Detection>> byThreshold = List.of();

  StreamWorker(SpotterSettings settings, SoundOpener opener, Consumer<String> warnings) {
    this.opener = opener;
    this.warnings = warnings;
    spotter = settings.spotter(this);
    for (double threshold : Thresholds.all()) {
      triggers.add(
          new KeywordTrigger(
              settings.model().labels(),
              settings.decoder().withThreshold(threshold),
              settings.model().network().stepSeconds()));
    }
  }

  @Override
  public void stepped(KeywordSpotter from, SpikeFrame input) {
    for (int i = 0; i < triggers.size(); i++) {
      int label = triggers.get(i).step(from.scorer());
      if (label != KeywordTrigger.NONE) {
        long sample = (input.step() + 1) * from.frontEnd().samplesPerStep();
        byThreshold
            .get(i)
            .add(
                new Detection(
                    from.model().labels().name(label),
                    from.scorer().score(label),
                    sample,
                    sample / from.frontEnd().sampleRateHz()));
      }
    }
  }

  @Override
  public void detected(Detection detection) {
    detections.add(detection);
  }

  @Override
  public StreamOutcome apply(SoundTree.Entry recording) {
    spotter.reset();
    detections = new ArrayList<>();
    byThreshold = new ArrayList<>();
    for (KeywordTrigger trigger : triggers) {
      trigger.reset();
      byThreshold.add(new ArrayList<>());
    }
    long samples = 0;
    try (AudioSource source =
        opener.open(recording.file(), spotter.frontEnd().sampleRateHz(), warnings)) {
      for (int n = source.read(block, 0, block.length);
          n >= 0;
          n = source.read(block, 0, block.length)) {
        spotter.hear(block, 0, n);
        samples += n;
      }
    } catch (IOException reason) {
      return new StreamOutcome.Refused(recording, Reasons.of(reason));
    }
    var counts = new OperationCounts();
    counts.add(spotter.network().counts());
    return new StreamOutcome.Heard(recording, detections, byThreshold, samples, counts);
  }
}
