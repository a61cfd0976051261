package earshot.evaluation;

import earshot.listening.Rates;
import earshot.runtime.OperationCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the answers of one run, clip by clip; grows with speakers and errors, not with clips. */
final class ClipStatistics {
  private final Run run;
  private final List<Condition> conditions;
  private final double rateHz;
  private final int[][] confusion; // (truth, answer)
  private final List<ClipReport.WrongAnswer> errors = new ArrayList<>();
  private final Share all = new Share();
  private final List<Share> byLabel = new ArrayList<>();
  private final Map<String, Share> byWord = new TreeMap<>();
  private final Map<String, Share> bySpeaker = new TreeMap<>();
  private final Map<Bins.Bin, Share> byLength = new TreeMap<>();
  private final Map<Bins.Bin, Share> byLevel = new TreeMap<>();
  private final Share clean = new Share();
  private final List<Share> byCondition = new ArrayList<>();
  private final OperationCounts counts = new OperationCounts();
  private final LayerWork work;
  private long samples;
  private int clips;
  private int right;

  ClipStatistics(Run run, List<Condition> conditions) {
    this.run = run;
    this.conditions = conditions;
    rateHz = run.rateHz();
    int labels = run.answers().labels().size();
    confusion = new int[labels][labels];
    run.answers().labels().forEach(label -> byLabel.add(new Share()));
    conditions.forEach(condition -> byCondition.add(new Share()));
    work = LayerWork.none(NetworkShape.of(run.settings().model().network()));
  }

  void add(int index, Clip clip, OptionalDouble levelDbfs, Answer answer) {
    int truth = run.answers().truth(clip.label());
    int rightly = answer.predicted() == truth ? 1 : 0;
    confusion[truth][answer.predicted()]++;
    counts.add(answer.counts());
    work.add(answer.work());
    samples += answer.samples();
    clips++;
    right += rightly;
    String cluster = Clusters.of(clip, index);
    all.add(cluster, rightly);
    byLabel.get(truth).add(cluster, rightly);
    of(byWord, clip.label()).add(cluster, rightly);
    clip.speaker().ifPresent(speaker -> of(bySpeaker, speaker).add(cluster, rightly));
    of(byLength, Bins.length(answer.samples() / rateHz)).add(cluster, rightly);
    levelDbfs.ifPresent(level -> of(byLevel, Bins.level(level)).add(cluster, rightly));
    addNoise(cluster, truth, rightly, answer.inNoise());
    if (rightly == 0) {
      errors.add(error(clip, truth, answer));
    }
  }

  private static <K> Share of(Map<K, Share> shares, K key) {
    return shares.computeIfAbsent(key, k -> new Share());
  }

  private void addNoise(String cluster, int truth, int rightly, int[] inNoise) {
    for (int i = 0; i < inNoise.length; i++) {
      if (inNoise[i] != Answer.NONE) {
        byCondition.get(i).add(cluster, inNoise[i] == truth ? 1 : 0);
        if (i == 0) {
          clean.add(cluster, rightly);
        }
      }
    }
  }

  private ClipReport.WrongAnswer error(Clip clip, int truth, Answer answer) {
    List<String> labels = run.answers().labels();
    return new ClipReport.WrongAnswer(
        clip.path(),
        labels.get(truth),
        labels.get(answer.predicted()),
        answer.scores()[answer.predicted()]);
  }

  ClipReport report(Oddities oddities, double wallSeconds) {
    return new ClipReport(
        clips,
        Rates.of(right, clips),
        run.answers().labels(),
        confusion,
        perLabel(),
        errors,
        oddities.unreadable(),
        oddities.remarks(),
        Cost.of(run.settings(), samples / rateHz, wallSeconds, counts),
        all.interval(),
        bySpeaker.size(),
        groups(byWord),
        groups(bySpeaker),
        bins(byLength),
        bins(byLevel),
        byNoise(),
        NeuroBench.of(run.settings(), counts, work));
  }

  private Map<String, ClipReport.LabelFigures> perLabel() {
    List<String> labels = run.answers().labels();
    var figures = new LinkedHashMap<String, ClipReport.LabelFigures>();
    for (int label = 0; label < labels.size(); label++) {
      int predicted = 0;
      for (int[] row : confusion) {
        predicted += row[label];
      }
      Share share = byLabel.get(label);
      figures.put(
          labels.get(label),
          new ClipReport.LabelFigures(
              share.value(),
              Rates.of(confusion[label][label], predicted),
              (int) share.clips(),
              share.interval()));
    }
    return figures;
  }

  private static List<Group> groups(Map<String, Share> shares) {
    return shares.entrySet().stream().map(e -> Group.of(e.getKey(), e.getValue())).toList();
  }

  private static List<Group> bins(Map<Bins.Bin, Share> shares) {
    return shares.entrySet().stream().map(e -> Group.of(e.getKey().name(), e.getValue())).toList();
  }

  private @Nullable List<NoiseFigures> byNoise() {
    if (conditions.isEmpty()) {
      return null;
    }
    var figures = new ArrayList<NoiseFigures>();
    figures.add(new NoiseFigures(null, null, clean.clips(), clean.value(), clean.interval()));
    for (int i = 0; i < conditions.size(); i++) {
      Share share = byCondition.get(i);
      figures.add(
          new NoiseFigures(
              conditions.get(i).noise(),
              conditions.get(i).snrDb(),
              share.clips(),
              share.value(),
              share.interval()));
    }
    return figures;
  }
}
