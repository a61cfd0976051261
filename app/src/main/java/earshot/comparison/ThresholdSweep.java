package earshot.comparison;

import earshot.comparison.SweepFigures.Counts;
import earshot.comparison.SweepFigures.Row;
import earshot.evaluation.DetectionScore;
import earshot.evaluation.Progress;
import earshot.evaluation.SoundOpener;
import earshot.evaluation.SoundTree;
import earshot.evaluation.StreamSet;
import earshot.evaluation.Truth;
import earshot.evaluation.Utterance;
import earshot.listening.Rates;
import earshot.spotting.Detection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets an engine hear the same recordings at one threshold after the other. */
public final class ThresholdSweep {
  private final StreamSet set;
  private final Truth truth;
  private final SoundOpener opener;

  /**
   * Makes one.
   *
   * @param set what is heard
   * @param truth what is said in it
   * @param opener opens recordings
   */
  public ThresholdSweep(StreamSet set, Truth truth, SoundOpener opener) {
    this.set = set;
    this.truth = truth;
    this.opener = opener;
  }

  /**
   * Runs an engine with each threshold and chooses one for each keyword.
   *
   * @param keywords that it listens for
   * @param thresholds as it takes them
   * @param atMostPerHour false accepts of all keywords together
   * @throws IOException if it cannot be run; the message is a sentence
   */
  public SweepFigures run(
      Engine engine,
      List<String> keywords,
      List<String> thresholds,
      double atMostPerHour,
      Progress progress)
      throws IOException {
    Map<String, Map<String, Counts>> byKeyword = new LinkedHashMap<>();
    keywords.forEach(k -> byKeyword.put(k, new LinkedHashMap<>()));
    List<Row> rows = new ArrayList<>();
    double audioSeconds = 0;
    for (String threshold : thresholds) {
      Map<String, DetectionScore> scores = new LinkedHashMap<>();
      keywords.forEach(k -> scores.put(k, new DetectionScore()));
      audioSeconds = hear(engine.withThreshold(threshold), keywords, scores, progress);
      Map<String, Counts> counts = new LinkedHashMap<>();
      scores.forEach(
          (k, s) -> counts.put(k, new Counts(s.utterances(), s.hits(), s.falseAccepts())));
      counts.forEach((keyword, c) -> byKeyword.getOrDefault(keyword, Map.of()).put(threshold, c));
      rows.add(row(threshold, counts, audioSeconds / 3600));
    }
    int most = (int) Math.floor(atMostPerHour * audioSeconds / 3600 + 1e-9);
    ThresholdChoice choice = ThresholdChoice.of(byKeyword, most);
    return new SweepFigures(
        engine.name(),
        audioSeconds,
        rows,
        atMostPerHour,
        choice.thresholds(),
        choice.hits(),
        choice.falseAccepts());
  }

  /** A keyword is scored by itself: no other's detection is ever its hit. */
  private double hear(
      Engine engine, List<String> keywords, Map<String, DetectionScore> scores, Progress progress)
      throws IOException {
    var process = new EngineProcess(engine, keywords, opener, System::nanoTime);
    double audioSeconds = 0;
    for (SoundTree.Entry recording : set.recordings()) {
      EngineProcess.Heard heard = process.hear(recording.file());
      audioSeconds += heard.audioSeconds();
      scores.forEach(
          (keyword, score) -> {
            List<Utterance> said =
                truth.in(recording).stream().filter(u -> u.keyword().equals(keyword)).toList();
            List<Detection> found =
                heard.detections().stream().filter(d -> d.keyword().equals(keyword)).toList();
            score.add(said, found);
          });
      progress.advance();
    }
    return audioSeconds;
  }

  private static Row row(String threshold, Map<String, Counts> counts, double hours) {
    int utterances = counts.values().stream().mapToInt(Counts::utterances).sum();
    int hits = counts.values().stream().mapToInt(Counts::hits).sum();
    int falseAccepts = counts.values().stream().mapToInt(Counts::falseAccepts).sum();
    return new Row(
        threshold,
        utterances,
        hits,
        falseAccepts,
        Rates.of(utterances - hits, utterances),
        Rates.of(falseAccepts, hours),
        counts);
  }
}
