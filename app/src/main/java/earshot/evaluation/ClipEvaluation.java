package earshot.evaluation;

import earshot.evaluation.ClipOutcome.Answered;
import earshot.listening.Rates;
import earshot.listening.SpotterSettings;
import earshot.runtime.OperationCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Answers every clip below a folder, one folder a label, and counts what was right. */
public final class ClipEvaluation {
  private final SpotterSettings settings;
  private final SoundOpener opener;
  private final LongSupplier nanoClock;
  private final Answers answers;
  private final List<Answered> answered = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private double wallSeconds;

  /**
   * Makes an evaluation that has heard nothing.
   *
   * @param settings what is evaluated
   * @param opener opens clips
   * @param nanoClock tells the time that passes
   */
  public ClipEvaluation(SpotterSettings settings, SoundOpener opener, LongSupplier nanoClock) {
    this.settings = settings;
    this.opener = opener;
    this.nanoClock = nanoClock;
    answers = new Answers(settings.model().labels(), settings.decoder());
  }

  /**
   * Finds the clips below a folder; a file that lies in no label's folder is none.
   *
   * @throws IOException if there is no such folder
   */
  public List<SoundTree.Entry> find(Path folder) throws IOException {
    SoundTree tree = SoundTree.below(folder);
    tree.unreadable().stream().filter(u -> u.file().contains("/")).forEach(unreadable::add);
    return tree.files().stream().filter(f -> !f.topFolder().isEmpty()).toList();
  }

  /**
   * Answers clips.
   *
   * @param clips from {@link #find}
   * @param threads how many at once
   * @param progress hears of each clip that is done
   * @param warnings takes what is odd about a clip
   */
  public void answer(
      List<SoundTree.Entry> clips, int threads, Progress progress, Consumer<String> warnings) {
    long began = nanoClock.getAsLong();
    List<ClipOutcome> outcomes =
        OrderedWork.map(
            clips, threads, () -> new ClipWorker(settings, answers, opener, warnings), progress);
    wallSeconds = (nanoClock.getAsLong() - began) / 1e9;
    for (ClipOutcome outcome : outcomes) {
      if (outcome instanceof Answered answer) {
        answered.add(answer);
      } else if (outcome instanceof ClipOutcome.Refused refused) {
        unreadable.add(new Unreadable(refused.clip().path(), refused.why()));
      }
    }
    unreadable.sort(Comparator.comparing(Unreadable::file));
  }

  /** The answers so far, a row for each clip: path, truth, answer, the score of every label. */
  public ClipTable table() {
    return new ClipTable(answers.labels(), answered);
  }

  /** What came out. */
  public ClipReport report() {
    List<String> labels = answers.labels();
    int[][] confusion = new int[labels.size()][labels.size()];
    var errors = new ArrayList<ClipReport.WrongAnswer>();
    var counts = new OperationCounts();
    long samples = 0;
    int right = 0;
    for (Answered answer : answered) {
      confusion[answer.truth()][answer.predicted()]++;
      counts.add(answer.counts());
      samples += answer.samples();
      if (answer.truth() == answer.predicted()) {
        right++;
      } else {
        errors.add(
            new ClipReport.WrongAnswer(
                answer.clip().path(),
                labels.get(answer.truth()),
                labels.get(answer.predicted()),
                answer.scores()[answer.predicted()]));
      }
    }
    double rateHz = settings.model().card().frontEnd().create().sampleRateHz();
    return new ClipReport(
        answered.size(),
        Rates.of(right, answered.size()),
        labels,
        confusion,
        perLabel(labels, confusion),
        errors,
        List.copyOf(unreadable),
        Cost.of(settings, samples / rateHz, wallSeconds, counts));
  }

  private static Map<String, ClipReport.LabelFigures> perLabel(
      List<String> labels, int[][] confusion) {
    var figures = new LinkedHashMap<String, ClipReport.LabelFigures>();
    for (int label = 0; label < labels.size(); label++) {
      int clips = 0;
      int predicted = 0;
      for (int other = 0; other < labels.size(); other++) {
        clips += confusion[label][other];
        predicted += confusion[other][label];
      }
      int right = confusion[label][label];
      figures.put(
          labels.get(label),
          new ClipReport.LabelFigures(Rates.of(right, clips), Rates.of(right, predicted), clips));
    }
    return figures;
  }
}
