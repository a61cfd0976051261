package earshot.evaluation;

import earshot.listening.Rates;
import earshot.runtime.OperationCounts;
import earshot.spotting.Detection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what one run found, recording by recording. */
final class StreamStatistics {
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double[] WANTED_PER_HOUR = {0.1, 0.5, 1};

  private final Run run;
  private final double rateHz;
  private final Tally all = new Tally();
  private final Map<String, Tally> byKeyword = new LinkedHashMap<>();
  private final int[] misses = new int[Thresholds.all().length];
  private final int[] falseAccepts = new int[misses.length];
  private final List<StreamReport.StreamError> errors = new ArrayList<>();
  private final List<StreamReport.RecordingFigures> recordings = new ArrayList<>();
  private final OperationCounts counts = new OperationCounts();
  private final LayerWork work;
  private long samples;

  StreamStatistics(Run run) {
    this.run = run;
    rateHz = run.rateHz();
    work = LayerWork.none(NetworkShape.of(run.settings().model().network()));
    run.settings().model().labels().keywords().forEach(k -> byKeyword.put(k, new Tally()));
  }

  /** Adds a recording and returns what was found in it. */
  Matching add(SoundTree.Entry recording, List<Utterance> utterances, StreamAnswer answer) {
    Matching matching = Matching.of(utterances, answer.detections());
    all.add(matching);
    byKeyword.forEach(
        (keyword, tally) ->
            tally.add(
                Matching.of(
                    utterances.stream().filter(u -> u.keyword().equals(keyword)).toList(),
                    answer.detections().stream()
                        .filter(d -> d.keyword().equals(keyword))
                        .toList())));
    for (int i = 0; i < misses.length; i++) {
      misses[i] += answer.misses()[i];
      falseAccepts[i] += answer.falseAccepts()[i];
    }
    for (Utterance missed : matching.misses()) {
      errors.add(
          new StreamReport.StreamError(
              recording.path(), "miss", missed.keyword(), missed.startSeconds(), null));
    }
    for (Detection wrong : matching.falseAccepts()) {
      errors.add(
          new StreamReport.StreamError(
              recording.path(),
              "false_accept",
              wrong.keyword(),
              wrong.timeSeconds(),
              wrong.score()));
    }
    recordings.add(
        new StreamReport.RecordingFigures(
            recording.path(),
            answer.samples() / rateHz,
            matching.hits().size(),
            matching.misses().size(),
            matching.duplicates().size(),
            matching.falseAccepts().size()));
    counts.add(answer.counts());
    work.add(answer.work());
    samples += answer.samples();
    return matching;
  }

  StreamReport report(Oddities oddities, double wallSeconds) {
    double hours = samples / rateHz / SECONDS_PER_HOUR;
    var perKeyword = new LinkedHashMap<String, StreamReport.KeywordFigures>();
    byKeyword.forEach(
        (keyword, tally) -> perKeyword.put(keyword, StreamReport.KeywordFigures.of(tally, hours)));
    return new StreamReport(
        recordings.size(),
        all.utterances(),
        all.hits,
        all.misses,
        all.duplicates,
        all.falseAccepts,
        Rates.of(all.falseAccepts, hours),
        PoissonInterval.perHour(all.falseAccepts, hours),
        Rates.of(all.misses, all.utterances()),
        StreamReport.latency(all),
        perKeyword,
        det(hours),
        oddities.unreadable(),
        oddities.remarks(),
        Cost.of(run.settings(), samples / rateHz, wallSeconds, counts),
        BinomialInterval.of(all.misses, all.utterances()),
        missRatesAt(hours),
        LatencyBin.of(all.latenciesMillis),
        recordings,
        errors,
        NeuroBench.of(run.settings(), counts, work));
  }

  private List<StreamReport.DetRow> det(double hours) {
    double[] thresholds = Thresholds.all();
    var rows = new ArrayList<StreamReport.DetRow>();
    for (int i = 0; i < thresholds.length; i++) {
      rows.add(
          new StreamReport.DetRow(
              thresholds[i],
              Rates.of(misses[i], all.utterances()),
              Rates.of(falseAccepts[i], hours)));
    }
    return rows;
  }

  /** The fewest misses at one threshold for all keywords that keeps to so many false accepts. */
  private List<StreamReport.MissRateAt> missRatesAt(double hours) {
    var rates = new ArrayList<StreamReport.MissRateAt>();
    if (hours == 0) {
      return rates;
    }
    double[] thresholds = Thresholds.all();
    for (double perHour : WANTED_PER_HOUR) {
      int best = thresholds.length - 1; // at which nothing fires
      for (int i = thresholds.length - 1; i >= 0; i--) {
        if (falseAccepts[i] / hours <= perHour && misses[i] < misses[best]) {
          best = i;
        }
      }
      rates.add(
          new StreamReport.MissRateAt(
              perHour,
              thresholds[best],
              Rates.of(misses[best], all.utterances()),
              BinomialInterval.of(misses[best], all.utterances()),
              falseAccepts[best]));
    }
    return rates;
  }
}
