package earshot.evaluation;

import earshot.listening.SpotterSettings;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Hears long recordings with one or several models and counts what was found, missed and made up.
 * What was heard goes to a journal, so an interrupted evaluation can go on.
 */
public final class StreamEvaluation implements Closeable {
  private final List<Run> runs;
  private final StreamSet set;
  private final Truth truth;
  private final SoundOpener opener;
  private final LongSupplier nanoClock;
  private final Journal<StreamOutcome> journal;

  /**
   * Makes an evaluation.
   *
   * @param settings what is evaluated, one after the other on the same recordings
   * @param set what is heard
   * @param table what was said when; without rows every detection is a false accept
   * @param opener opens recordings
   * @param place where the journal is
   * @param nanoClock tells the time that passes
   * @throws IOException if a row of the table may mean several recordings, or if there is a journal
   *     that does not fit; the message is a sentence
   */
  public StreamEvaluation(
      List<SpotterSettings> settings,
      StreamSet set,
      TruthTable table,
      SoundOpener opener,
      JournalPlace place,
      LongSupplier nanoClock)
      throws IOException {
    runs = settings.stream().map(Run::of).toList();
    this.set = set;
    truth = table.assign(set.recordings());
    this.opener = opener;
    this.nanoClock = nanoClock;
    journal = place.open(identity(settings, table), StreamOutcome.class);
  }

  private Map<String, String> identity(List<SpotterSettings> settings, TruthTable table) {
    var models = new Identity();
    settings.forEach(models::add);
    var recordings = new Identity();
    set.recordings().forEach(r -> recordings.add(r.path()).add(r.file()));
    var said = new Identity();
    table.rows().forEach(row -> said.add(row.toString()));
    var identity = new LinkedHashMap<String, String>();
    identity.put("journal of", "recordings, version 2");
    identity.put("models", models.toString());
    identity.put("recordings", recordings.toString());
    identity.put("truth", said.toString());
    return identity;
  }

  /** Sentences about what does not fit in what was said. */
  public List<String> remarks() {
    var sentences = new ArrayList<String>();
    if (truth.elsewhere() > 0) {
      sentences.add(
          truth.elsewhere()
              + " utterances of the truth are of recordings that are not here; they do not count.");
    }
    for (Run run : runs) {
      List<String> keywords = run.settings().model().labels().keywords();
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
                + run.settings().modelName()
                + "\" does not know "
                + String.join(", ", strange)
                + "; what is said of that counts as missed.");
      }
    }
    return sentences.stream().distinct().toList();
  }

  /** How many recordings were done before. */
  public int done() {
    return journal.lines();
  }

  /**
   * Hears the recordings that are left.
   *
   * @param threads how many at once
   * @param progress hears of each recording that is done
   * @param warnings takes what is odd about a recording
   * @throws IOException if the journal cannot be written
   */
  public void hear(int threads, Progress progress, Consumer<String> warnings) throws IOException {
    double[] before = {0};
    journal.forEach((index, outcome) -> before[0] = outcome.wallSeconds());
    long began = nanoClock.getAsLong();
    OrderedStream.each(
        set.recordings(),
        journal.lines(),
        threads,
        () -> new StreamWorker(runs, truth, opener, warnings),
        (index, outcome) ->
            journal.add(outcome.after(before[0] + (nanoClock.getAsLong() - began) / 1e9)),
        progress);
  }

  /** Holds what was heard against what was said. */
  public StreamResult result() throws IOException {
    List<StreamStatistics> statistics = runs.stream().map(StreamStatistics::new).toList();
    var pairs = new ArrayList<StreamDifference.Counts>();
    for (Run other : runs.subList(1, runs.size())) {
      pairs.add(new StreamDifference.Counts(runs.get(0), other));
    }
    var oddities = new Oddities(set.unreadable());
    double[] wallSeconds = {0};
    journal.forEach(
        (index, outcome) -> {
          SoundTree.Entry recording = set.recordings().get(index);
          wallSeconds[0] = outcome.wallSeconds();
          oddities.add(recording.path(), outcome.refused(), outcome.remarks());
          if (outcome.refused() != null) {
            return;
          }
          var matchings = new ArrayList<Matching>();
          for (int i = 0; i < statistics.size(); i++) {
            matchings.add(
                statistics.get(i).add(recording, truth.in(recording), outcome.answers().get(i)));
          }
          for (int i = 0; i < pairs.size(); i++) {
            pairs.get(i).add(matchings.get(0), matchings.get(i + 1));
          }
        });
    return new StreamResult(
        statistics.stream().map(s -> s.report(oddities, wallSeconds[0])).toList(),
        pairs.stream().map(StreamDifference.Counts::difference).toList());
  }

  /** Takes the journal away: all that came of it is written. */
  public void finish() throws IOException {
    journal.finish();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
