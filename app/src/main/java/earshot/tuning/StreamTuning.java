package earshot.tuning;

import earshot.evaluation.OrderedWork;
import earshot.evaluation.Progress;
import earshot.evaluation.SoundOpener;
import earshot.evaluation.SoundTree;
import earshot.evaluation.Truth;
import earshot.listening.SpotterSettings;
import earshot.models.TuningNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Hears the streams once and chooses on what was heard. */
public final class StreamTuning {
  private static final double FEWEST_ALLOWED = 3;

  private final SpotterSettings settings;
  private final SoundOpener opener;
  private final Consumer<String> warnings;
  private final List<TracedStream> words = new ArrayList<>();
  private final List<TracedStream> others = new ArrayList<>();

  /**
   * Makes one that has heard nothing.
   *
   * @param settings the model and what runs it
   * @param opener opens recordings
   * @param warnings takes what is odd about a recording
   */
  public StreamTuning(SpotterSettings settings, SoundOpener opener, Consumer<String> warnings) {
    this.settings = settings;
    this.opener = opener;
    this.warnings = warnings;
  }

  /**
   * Hears streams.
   *
   * @param withWords recordings with keywords
   * @param truth what was said in them
   * @param without recordings without keywords
   * @param threads how many at once
   * @param progress hears of each recording that is done
   * @throws IOException if one cannot be heard; the message is a sentence
   */
  public void hear(
      List<SoundTree.Entry> withWords,
      Truth truth,
      List<SoundTree.Entry> without,
      int threads,
      Progress progress)
      throws IOException {
    words.addAll(trace(withWords, truth, threads, progress));
    others.addAll(trace(without, new Truth(Map.of(), 0), threads, progress));
    refuseEmpty(words);
    refuseEmpty(others);
    if (words.stream().allMatch(stream -> stream.utterances().isEmpty())) {
      throw new IOException("The truth names no keyword in the streams: there is nothing to find.");
    }
  }

  private List<TracedStream> trace(
      List<SoundTree.Entry> recordings, Truth truth, int threads, Progress progress)
      throws IOException {
    try {
      return OrderedWork.map(
          recordings,
          threads,
          () -> new TraceRecorder(settings, truth, opener, warnings),
          progress);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static void refuseEmpty(List<TracedStream> streams) throws IOException {
    for (TracedStream stream : streams) {
      if (stream.seconds() == 0) {
        throw new IOException(stream.name() + " holds no sound.");
      }
    }
  }

  /**
   * Chooses.
   *
   * @param rule what is asked
   * @param threads how many work
   * @throws IllegalArgumentException if nothing keeps within the rule; the message is a sentence
   */
  public Tuning choose(TuningRule rule, int threads) {
    var replay =
        new Replay(
            settings.model().labels(), settings.model().network().stepSeconds(), words, others);
    warnWhereShort(rule.perHourOnWords(), replay.hoursOfWords(), "with");
    warnWhereShort(rule.perHourOnOthers(), replay.hoursOfOthers(), "without");
    return new Tuner(replay, rule, threads).tune(settings.decoder());
  }

  private void warnWhereShort(double perHour, double hours, String with) {
    if (perHour * hours < FEWEST_ALLOWED) {
      warnings.accept(
          String.format(
              Locale.ROOT,
              "At most %s false accepts an hour are %.2g in the streams %s keywords, so that a"
                  + " single one decides: longer streams choose better.",
              perHour,
              perHour * hours,
              with));
    }
  }

  /** What was heard, for the card. */
  public List<TuningNote.Stream> streams() {
    var streams = new ArrayList<TuningNote.Stream>();
    for (List<TracedStream> some : List.of(words, others)) {
      for (TracedStream stream : some) {
        streams.add(
            new TuningNote.Stream(stream.name(), stream.hours(), stream.utterances().size()));
      }
    }
    return streams;
  }
}
