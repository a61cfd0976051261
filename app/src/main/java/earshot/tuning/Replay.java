package earshot.tuning;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordTrigger;
import earshot.decoder.Labels;
import earshot.decoder.ScoreOffsets;
import earshot.evaluation.Matching;
import earshot.evaluation.Utterance;
import earshot.spotting.Detection;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the triggers of any decoder over streams that were heard once, so that a trial costs
 * milliseconds. The triggers are those that listen, refractory time and all. Any number of threads
 * may share one.
 */
final class Replay {
  private final Labels labels;
  private final double stepSeconds;
  private final List<TracedStream> words;
  private final List<TracedStream> others;

  Replay(Labels labels, double stepSeconds, List<TracedStream> words, List<TracedStream> others) {
    this.labels = labels;
    this.stepSeconds = stepSeconds;
    this.words = List.copyOf(words);
    this.others = List.copyOf(others);
  }

  int utterances() {
    return words.stream().mapToInt(stream -> stream.utterances().size()).sum();
  }

  double hoursOfWords() {
    return words.stream().mapToDouble(TracedStream::hours).sum();
  }

  double hoursOfOthers() {
    return others.stream().mapToDouble(TracedStream::hours).sum();
  }

  /**
   * Runs a decoder.
   *
   * @param decoder whose thresholds are replaced
   * @param thresholds log-odds, ascending
   */
  Counts run(DecoderParameters decoder, double... thresholds) {
    var counts = new Counts(thresholds);
    for (TracedStream stream : words) {
      List<List<Detection>> detections = detections(stream, decoder, thresholds);
      for (int i = 0; i < thresholds.length; i++) {
        Matching matching = Matching.of(stream.utterances(), detections.get(i));
        for (Utterance missed : matching.misses()) {
          counts.misses[i][stream.part(missed.startSeconds())]++;
        }
        for (Detection accepted : matching.falseAccepts()) {
          counts.acceptsOnWords[i][stream.part(accepted.timeSeconds())]++;
        }
        for (Matching.Hit hit : matching.hits()) {
          counts.latenciesMillis.get(i).add(hit.latencySeconds() * 1000);
        }
      }
    }
    for (TracedStream stream : others) {
      List<List<Detection>> detections = detections(stream, decoder, thresholds);
      for (int i = 0; i < thresholds.length; i++) {
        for (Detection accepted : detections.get(i)) {
          counts.acceptsOnOthers[i][stream.part(accepted.timeSeconds())]++;
        }
      }
    }
    return counts;
  }

  private List<List<Detection>> detections(
      TracedStream stream, DecoderParameters decoder, double[] thresholds) {
    var triggers = new ArrayList<KeywordTrigger>();
    var detections = new ArrayList<List<Detection>>();
    for (double threshold : thresholds) {
      triggers.add(
          new KeywordTrigger(labels, decoder.withThreshold(LogOdds.score(threshold)), stepSeconds));
      detections.add(new ArrayList<>());
    }
    ScoreTrace.Reader scores = stream.trace().reader(ScoreOffsets.of(labels, decoder));
    for (int step = 0; step < stream.trace().steps(); step++) {
      scores.read(step);
      for (int i = 0; i < thresholds.length; i++) {
        int label = triggers.get(i).step(scores);
        if (label != KeywordTrigger.NONE) {
          double time = (step + 1) * stepSeconds;
          detections
              .get(i)
              .add(new Detection(labels.name(label), scores.score(label), step + 1, time));
        }
      }
    }
    return detections;
  }
}
