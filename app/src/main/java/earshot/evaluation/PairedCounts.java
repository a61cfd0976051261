package earshot.evaluation;

import earshot.listening.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts, clip by clip, where two runs differ. */
final class PairedCounts {
  private final Run first;
  private final Run second;
  private final TreeMap<String, long[]> clusters = new TreeMap<>(); // second less first, clips
  private final long[][] rightly = new long[2][2]; // (first, second)
  private final List<Difference.DifferingClip> differing = new ArrayList<>();

  PairedCounts(Run first, Run second) {
    this.first = first;
    this.second = second;
  }

  void add(int index, Clip clip, Answer ofFirst, Answer ofSecond) {
    int a = ofFirst.predicted() == first.answers().truth(clip.label()) ? 1 : 0;
    int b = ofSecond.predicted() == second.answers().truth(clip.label()) ? 1 : 0;
    rightly[a][b]++;
    long[] counts = clusters.computeIfAbsent(Clusters.of(clip, index), c -> new long[2]);
    counts[0] += b - a;
    counts[1]++;
    if (a != b) {
      differing.add(
          new Difference.DifferingClip(
              clip.path(),
              clip.label(),
              first.answers().labels().get(ofFirst.predicted()),
              second.answers().labels().get(ofSecond.predicted())));
    }
  }

  Difference difference() {
    long clips = rightly[0][0] + rightly[0][1] + rightly[1][0] + rightly[1][1];
    return new Difference(
        first.name(),
        second.name(),
        clips,
        Rates.of(rightly[0][1] - rightly[1][0], (double) clips),
        interval(),
        rightly[1][1],
        rightly[1][0],
        rightly[0][1],
        rightly[0][0],
        differing);
  }

  private double @Nullable [] interval() {
    return PairedInterval.of(
        clusters.values().stream().mapToDouble(counts -> counts[0]).toArray(),
        clusters.values().stream().mapToLong(counts -> counts[1]).toArray());
  }
}
