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
  private Truth truth = new Truth(Map.of(), 0);
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
   * @param leftOut files that are no recordings, such as the truth
   * @throws IOException if there is neither
   */
  public List<SoundTree.Entry> find(Path fileOrFolder, List<Path> leftOut) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      if (!Files.exists(fileOrFolder)) {
        throw new IOException(
            "There is no " + fileOrFolder + ": name a recording or a folder of recordings.");
      }
      return List.of(new SoundTree.Entry(fileOrFolder, fileOrFolder.getFileName().toString()));
    }
    SoundTree tree = SoundTree.below(fileOrFolder);
    unreadable.addAll(tree.unreadable());
    var recordings = new ArrayList<SoundTree.Entry>();
    for (SoundTree.Entry file : tree.files()) {
      if (!isOneOf(file.file(), leftOut)) {
        recordings.add(file);
      }
    }
    return recordings;
  }

  private static boolean isOneOf(Path file, List<Path> others) throws IOException {
    for (Path other : others) {
      if (Files.isSameFile(file, other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes what was said; without it every detection is a false accept.
   *
   * @param table what was said when
   * @param recordings from {@link #find}
   * @return sentences about what does not fit
   * @throws IOException if a row may mean several recordings
   */
  public List<String> expect(TruthTable table, List<SoundTree.Entry> recordings)
      throws IOException {
    truth = table.assign(recordings);
    var sentences = new ArrayList<String>();
    if (truth.elsewhere() > 0) {
      sentences.add(
          truth.elsewhere()
              + " utterances of the truth are of recordings that are not here; they do not count.");
    }
    List<String> keywords = settings.model().labels().keywords();
    List<String> strange =
        truth.utterances().values().stream()
            .flatMap(List::stream)
            .map(Utterance::keyword)
            .filter(word -> !keywords.contains(word))
            .distinct()
            .sorted()
            .toList();
    if (!strange.isEmpty()) {
      sentences.add(
          "The model \""
              + settings.modelName()
              + "\" does not know "
              + String.join(", ", strange)
              + "; what is said of that counts as missed.");
    }
    return sentences;
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

  /** Holds what was heard against what was said. */
  public StreamReport report() {
    double rateHz = settings.model().card().frontEnd().create().sampleRateHz();
    long samples = heard.stream().mapToLong(Heard::samples).sum();
    double hours = samples / rateHz / SECONDS_PER_HOUR;
    var counts = new OperationCounts();
    heard.forEach(h -> counts.add(h.counts()));
    var all = new Tally();
    heard.forEach(h -> all.add(Matching.of(truth.in(h.recording()), h.detections())));
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
        perKeyword(hours),
        det(hours),
        List.copyOf(unreadable),
        Cost.of(settings, samples / rateHz, wallSeconds, counts));
  }

  private static double[] perHour(double[] interval, double hours) {
    return new double[] {interval[0] / hours, interval[1] / hours};
  }

  private Map<String, StreamReport.KeywordFigures> perKeyword(double hours) {
    var figures = new LinkedHashMap<String, StreamReport.KeywordFigures>();
    for (String keyword : settings.model().labels().keywords()) {
      var tally = new Tally();
      for (Heard stream : heard) {
        tally.add(
            Matching.of(
                truth.in(stream.recording()).stream()
                    .filter(u -> u.keyword().equals(keyword))
                    .toList(),
                stream.detections().stream().filter(d -> d.keyword().equals(keyword)).toList()));
      }
      figures.put(keyword, StreamReport.KeywordFigures.of(tally, hours));
    }
    return figures;
  }

  private List<StreamReport.DetRow> det(double hours) {
    double[] thresholds = Thresholds.all();
    var rows = new ArrayList<StreamReport.DetRow>();
    for (int i = 0; i < thresholds.length; i++) {
      var tally = new Tally();
      for (Heard stream : heard) {
        List<Detection> detections = stream.byThreshold().get(i);
        tally.add(Matching.of(truth.in(stream.recording()), detections));
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
