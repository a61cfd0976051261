package earshot.evaluation;

import earshot.evaluation.StreamOutcome.Heard;
import earshot.listening.Rates;
import earshot.listening.SpotterSettings;
import earshot.runtime.OperationCounts;
import earshot.spotting.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Hears long recordings and counts what was found, missed and made up. */
public final class StreamEvaluation {
  private static final double SECONDS_PER_HOUR = 3600;

  private final SpotterSettings settings;
  private final SoundOpener opener;
  private final LongSupplier nanoClock;
  private final List<Heard> heard = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private double wallSeconds;

  /**
   * Makes an evaluation that has heard nothing.
   *
   * @param settings what is evaluated
   * @param opener opens recordings
   * @param nanoClock tells the time that passes
   */
  public StreamEvaluation(SpotterSettings settings, SoundOpener opener, LongSupplier nanoClock) {
    this.settings = settings;
    this.opener = opener;
    this.nanoClock = nanoClock;
  }

  /**
   * Finds recordings.
   *
   * @param fileOrFolder one recording, or a folder of them
   * @throws IOException if there is neither
   */
  public List<SoundTree.Entry> find(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      if (!Files.exists(fileOrFolder)) {
        throw new IOException(
            "There is no " + fileOrFolder + ": name a recording or a folder of recordings.");
      }
      return List.of(new SoundTree.Entry(fileOrFolder, fileOrFolder.getFileName().toString()));
    }
    SoundTree tree = SoundTree.below(fileOrFolder);
    unreadable.addAll(tree.unreadable());
    return tree.files();
  }

  /**
   * Hears recordings.
   *
   * @param recordings from {@link #find}
   * @param threads how many at once
   * @param progress hears of each recording that is done
   * @param warnings takes what is odd about a recording
   */
  public void hear(
      List<SoundTree.Entry> recordings, int threads, Progress progress, Consumer<String> warnings) {
    long began = nanoClock.getAsLong();
    List<StreamOutcome> outcomes =
        OrderedWork.map(
            recordings, threads, () -> new StreamWorker(settings, opener, warnings), progress);
    wallSeconds = (nanoClock.getAsLong() - began) / 1e9;
    for (StreamOutcome outcome : outcomes) {
      if (outcome instanceof Heard stream) {
        heard.add(stream);
      } else if (outcome instanceof StreamOutcome.Refused refused) {
        unreadable.add(new Unreadable(refused.recording().path(), refused.why()));
      }
    }
    unreadable.sort(Comparator.comparing(Unreadable::file));
  }

  /**
   * Holds what was heard against a truth.
   *
   * @param truth what was said in which recording
   */
  public StreamReport report(TruthTable truth) {
    double rateHz = settings.model().card().frontEnd().create().sampleRateHz();
    long samples = heard.stream().mapToLong(Heard::samples).sum();
    double hours = samples / rateHz / SECONDS_PER_HOUR;
    var counts = new OperationCounts();
    heard.forEach(h -> counts.add(h.counts()));
    var all = new Tally();
    heard.forEach(h -> all.add(Matching.of(truth.of(h.recording().path()), h.detections())));
    return new StreamReport(
        heard.size(),
        all.utterances(),
        all.hits,
        all.misses,
        all.duplicates,
        all.falseAccepts,
        Rates.of(all.falseAccepts, hours),
        hours > 0 ? perHour(PoissonInterval.of(all.falseAccepts), hours) : null,
        Rates.of(all.misses, all.utterances()),
        StreamReport.latency(all),
        perKeyword(truth, hours),
        det(truth, hours),
        List.copyOf(unreadable),
        Cost.of(settings, samples / rateHz, wallSeconds, counts));
  }

  private static double[] perHour(double[] interval, double hours) {
    return new double[] {interval[0] / hours, interval[1] / hours};
  }

  private Map<String, StreamReport.KeywordFigures> perKeyword(TruthTable truth, double hours) {
    var figures = new LinkedHashMap<String, StreamReport.KeywordFigures>();
    for (String keyword : settings.model().labels().keywords()) {
      var tally = new Tally();
      for (Heard stream : heard) {
        tally.add(
            Matching.of(
                truth.of(stream.recording().path()).stream()
                    .filter(u -> u.keyword().equals(keyword))
                    .toList(),
                stream.detections().stream().filter(d -> d.keyword().equals(keyword)).toList()));
      }
      figures.put(keyword, StreamReport.KeywordFigures.of(tally, hours));
    }
    return figures;
  }

  private List<StreamReport.DetRow> det(TruthTable truth, double hours) {
    double[] thresholds = Thresholds.all();
    var rows = new ArrayList<StreamReport.DetRow>();
    for (int i = 0; i < thresholds.length; i++) {
      var tally = new Tally();
      for (Heard stream : heard) {
        List<Detection> detections = stream.byThreshold().get(i);
        tally.add(Matching.of(truth.of(stream.recording().path()), detections));
      }
      rows.add(
          new StreamReport.DetRow(
              thresholds[i],
              Rates.of(tally.misses, tally.utterances()),
              Rates.of(tally.falseAccepts, hours)));
    }
    return rows;
  }
}
