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

/**
 * One model that hears one recording after the other, each from the initial state, nothing
 * appended. Beside the spotter's own trigger it runs one for each threshold on the same scores, so
 * one pass gives the whole trade-off. Belongs to one thread.
 */
final class StreamHearing implements SpottingListener {
  private final KeywordSpotter spotter;
  private final WorkMeter meter;
  private final List<KeywordTrigger> triggers = new ArrayList<>();
  private final float[] block = new float[4096];
  private List<Detection> detections = List.of();
  private List<List<Detection>> byThreshold = List.of();

  StreamHearing(SpotterSettings settings) {
    spotter = settings.spotter(this);
    meter = new WorkMeter(NetworkShape.of(settings.model().network()));
    for (double threshold : Thresholds.all()) {
      triggers.add(
          new KeywordTrigger(
              settings.model().labels(),
              settings.decoder().withThreshold(threshold),
              settings.model().network().stepSeconds()));
    }
  }

  double rateHz() {
    return spotter.frontEnd().sampleRateHz();
  }

  @Override
  public void stepped(KeywordSpotter from, SpikeFrame input) {
    meter.step(input, from.network());
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

  /**
   * Hears a recording to its end.
   *
   * @param utterances what is said in it
   */
  StreamAnswer hear(AudioSource source, List<Utterance> utterances) throws IOException {
    begin();
    long samples = 0;
    for (int n = source.read(block, 0, block.length);
        n >= 0;
        n = source.read(block, 0, block.length)) {
      spotter.hear(block, 0, n);
      samples += n;
    }
    int[] misses = new int[triggers.size()];
    int[] falseAccepts = new int[triggers.size()];
    for (int i = 0; i < misses.length; i++) {
      Matching matching = Matching.of(utterances, byThreshold.get(i));
      misses[i] = matching.misses().size();
      falseAccepts[i] = matching.falseAccepts().size();
    }
    var counts = new OperationCounts();
    counts.add(spotter.network().counts());
    return new StreamAnswer(detections, misses, falseAccepts, samples, counts, meter.work());
  }

  private void begin() {
    spotter.reset();
    meter.reset();
    detections = new ArrayList<>();
    byThreshold = new ArrayList<>();
    for (KeywordTrigger trigger : triggers) {
      trigger.reset();
      byThreshold.add(new ArrayList<>());
    }
  }
}
