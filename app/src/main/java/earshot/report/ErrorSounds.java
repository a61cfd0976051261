package earshot.report;

import earshot.evaluation.Clip;
import earshot.evaluation.ClipReport;
import earshot.evaluation.ClipSet;
import earshot.evaluation.SoundTree;
import earshot.evaluation.Span;
import earshot.evaluation.StreamReport;
import earshot.evaluation.StreamSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mistakes that a report plays: the surest ones first. */
public final class ErrorSounds {
  private static final int MOST_CLIPS = 100;
  private static final int MOST_OF_A_KIND = 50;
  private static final double BEFORE_SECONDS = 1.25;
  private static final double AFTER_SECONDS = 1;

  private ErrorSounds() {}

  /** Those of an evaluation on clips. */
  public static List<ErrorSound> of(ClipReport report, ClipSet set) {
    var byPath = new HashMap<String, Clip>();
    set.clips().forEach(clip -> byPath.put(clip.path(), clip));
    return report.errors().stream()
        .sorted(Comparator.comparingDouble(ClipReport.WrongAnswer::score).reversed())
        .limit(MOST_CLIPS)
        .flatMap(
            error ->
                Optional.ofNullable(byPath.get(error.file())).map(clip -> of(error, clip)).stream())
        .toList();
  }

  private static ErrorSound of(ClipReport.WrongAnswer error, Clip clip) {
    return new ErrorSound(
        error.file(),
        clip.label(),
        error.predicted(),
        String.format(Locale.ROOT, "score %.3f", error.score()),
        clip.file(),
        clip.span());
  }

  /** Those of an evaluation on long recordings: what was made up, then what was missed. */
  public static List<ErrorSound> of(StreamReport report, StreamSet set) {
    var byPath = new HashMap<String, SoundTree.Entry>();
    set.recordings().forEach(recording -> byPath.put(recording.path(), recording));
    var sounds = new ArrayList<ErrorSound>();
    report.errors().stream()
        .filter(error -> error.score() != null)
        .sorted(Comparator.comparing(ErrorSounds::score).reversed())
        .limit(MOST_OF_A_KIND)
        .forEach(
            error ->
                Optional.ofNullable(byPath.get(error.file()))
                    .ifPresent(recording -> sounds.add(of(error, recording))));
    report.errors().stream()
        .filter(error -> error.score() == null)
        .limit(MOST_OF_A_KIND)
        .forEach(
            error ->
                Optional.ofNullable(byPath.get(error.file()))
                    .ifPresent(recording -> sounds.add(of(error, recording))));
    return sounds;
  }

  private static double score(StreamReport.StreamError error) {
    Double score = error.score();
    return score == null ? 0 : score;
  }

  private static ErrorSound of(StreamReport.StreamError error, SoundTree.Entry recording) {
    boolean missed = error.score() == null;
    double from = Math.max(0, error.timeSeconds() - (missed ? AFTER_SECONDS / 2 : BEFORE_SECONDS));
    return new ErrorSound(
        String.format(Locale.ROOT, "%s at %.2f s", error.file(), error.timeSeconds()),
        missed ? error.keyword() : "no such word",
        missed ? "nothing" : error.keyword(),
        missed ? "missed" : String.format(Locale.ROOT, "score %.3f", score(error)),
        recording.file(),
        new Span(from, from + BEFORE_SECONDS + AFTER_SECONDS));
  }
}
