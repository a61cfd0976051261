package earshot.comparison;

import earshot.evaluation.DetectionScore;
import earshot.evaluation.Progress;
import earshot.evaluation.SoundOpener;
import earshot.evaluation.SoundTree;
import earshot.evaluation.StreamReport;
import earshot.evaluation.StreamSet;
import earshot.evaluation.Truth;
import earshot.listening.Rates;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;

/** Lets engines hear the same recordings and scores them by the same rule. */
public final class Comparison {
  private final StreamSet set;
  private final Truth truth;
  private final SoundOpener opener;
  private final LongSupplier nanoClock;
  private int modelsHeard;

  /**
   * Makes one.
   *
   * @param set what is heard
   * @param truth what is said in it
   * @param opener opens recordings
   * @param nanoClock tells the time that passes
   */
  public Comparison(StreamSet set, Truth truth, SoundOpener opener, LongSupplier nanoClock) {
    this.set = set;
    this.truth = truth;
    this.opener = opener;
    this.nanoClock = nanoClock;
  }

  /**
   * Runs another engine.
   *
   * @param keywords that it listens for
   * @throws IOException if it cannot be run; the message is a sentence
   */
  public EngineFigures run(Engine engine, List<String> keywords, Progress progress)
      throws IOException {
    var process = new EngineProcess(engine, keywords, opener, nanoClock);
    var score = new DetectionScore();
    double audioSeconds = 0;
    double wallSeconds = 0;
    long peakBytes = 0;
    for (SoundTree.Entry recording : set.recordings()) {
      EngineProcess.Heard heard = process.hear(recording.file());
      score.add(truth.in(recording), heard.detections());
      audioSeconds += heard.audioSeconds();
      wallSeconds += heard.wallSeconds();
      peakBytes = Math.max(peakBytes, heard.peakBytes());
      progress.advance();
    }
    double hours = audioSeconds / 3600;
    return new EngineFigures(
        engine.name(),
        audioSeconds,
        score.utterances(),
        score.hits(),
        score.misses(),
        score.duplicates(),
        score.falseAccepts(),
        Rates.of(score.falseAccepts(), hours),
        score.falseAcceptsPerHour(hours),
        Rates.of(score.misses(), score.utterances()),
        score.missRate95ci(),
        wallSeconds,
        Rates.of(audioSeconds, wallSeconds),
        peakBytes == 0 ? null : peakBytes);
  }

  /**
   * What Earshot did on the same recordings, as far as engines are compared. The most memory is
   * that of this whole program, which holds one model after the other and never forgets its most:
   * from the second model on it would be that of all before, and is unknown.
   */
  public EngineFigures ours(StreamReport report) {
    long peakBytes = modelsHeard == 0 ? PeakMemory.ofThisProcess() : 0;
    modelsHeard++;
    return new EngineFigures(
        "earshot " + report.cost().model() + " on " + report.cost().backend(),
        report.cost().audioSeconds(),
        report.utterances(),
        report.hits(),
        report.misses(),
        report.duplicates(),
        report.falseAccepts(),
        report.falseAcceptsPerHour(),
        report.falseAcceptsPerHour95ci(),
        report.missRate(),
        report.missRate95ci(),
        report.cost().wallSeconds(),
        report.cost().realTimeFactor(),
        peakBytes == 0 ? null : peakBytes);
  }
}
