package earshot.evaluation;

import earshot.listening.SpotterSettings;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Answers clips with one or several models and counts what was right. What was heard goes to a
 * journal, from which everything else is read, so an interrupted evaluation can go on.
 */
public final class ClipEvaluation implements Closeable {
  private final List<Run> runs;
  private final ClipSet set;
  private final NoiseMix noise;
  private final SoundOpener opener;
  private final LongSupplier nanoClock;
  private final Journal<ClipOutcome> journal;

  /**
   * Makes an evaluation.
   *
   * @param settings what is evaluated, one after the other on the same clips
   * @param set what is heard
   * @param noise what the clips are heard in beside being heard clean
   * @param opener opens clips
   * @param place where the journal is
   * @param nanoClock tells the time that passes
   * @throws IOException if there is a journal that does not fit; the message is a sentence
   */
  public ClipEvaluation(
      List<SpotterSettings> settings,
      ClipSet set,
      NoiseMix noise,
      SoundOpener opener,
      JournalPlace place,
      LongSupplier nanoClock)
      throws IOException {
    runs = settings.stream().map(Run::of).toList();
    this.set = set;
    this.noise = noise;
    this.opener = opener;
    this.nanoClock = nanoClock;
    journal = place.open(identity(settings), ClipOutcome.class);
  }

  private Map<String, String> identity(List<SpotterSettings> settings) {
    var models = new Identity();
    settings.forEach(models::add);
    var clips = new Identity();
    for (Clip clip : set.clips()) {
      clips.add(clip.path()).add(clip.label()).add(clip.speaker().toString()).add(clip.file());
    }
    var noises = new Identity().add(noise.conditions().toString());
    noise
        .noises()
        .ifPresent(folder -> folder.byClass().values().forEach(f -> f.forEach(noises::add)));
    var identity = new LinkedHashMap<String, String>();
    identity.put("journal of", "clips, version 2");
    identity.put("models", models.toString());
    identity.put("clips", clips.toString());
    identity.put("noise", noises.toString());
    return identity;
  }

  /** How many clips were done before. */
  public int done() {
    return journal.lines();
  }

  /**
   * Answers the clips that are left.
   *
   * @param threads how many at once
   * @param progress hears of each clip that is done
   * @param warnings takes what is odd about a clip
   * @throws IOException if the journal cannot be written or no noise can be read
   */
  public void answer(int threads, Progress progress, Consumer<String> warnings) throws IOException {
    double before = checkedWallSeconds();
    long began = nanoClock.getAsLong();
    var noiseByRate = new HashMap<Double, NoiseBank>();
    if (noise.noises().isPresent()) {
      for (Run run : runs) {
        if (!noiseByRate.containsKey(run.rateHz())) {
          noiseByRate.put(
              run.rateHz(),
              noise.noises().get().read(run.rateHz(), noise.conditions(), opener, warnings));
        }
      }
    }
    OrderedStream.each(
        set.clips(),
        journal.lines(),
        threads,
        () -> new ClipWorker(runs, noise.conditions(), noiseByRate, opener, warnings),
        (index, outcome) ->
            journal.add(outcome.after(before + (nanoClock.getAsLong() - began) / 1e9)),
        progress);
  }

  /** The time that earlier parts took; sees to it that they are of these clips. */
  private double checkedWallSeconds() throws IOException {
    double[] seconds = {0};
    journal.forEach(
        (index, outcome) -> {
          if (index >= set.clips().size()
              || !outcome.clip().equals(set.clips().get(index).path())) {
            throw new IOException("The journal names " + outcome.clip() + ", which is not next.");
          }
          seconds[0] = outcome.wallSeconds();
        });
    return seconds[0];
  }

  /**
   * Writes a row for each answer: path, truth, answer, the score of every label.
   *
   * @param text where it goes
   */
  public void writeTable(Appendable text) throws IOException {
    var table = new ClipTable(runs);
    text.append(table.header());
    journal.forEach((index, outcome) -> text.append(table.rows(set.clips().get(index), outcome)));
  }

  /** What came out. */
  public ClipResult result() throws IOException {
    List<ClipStatistics> statistics =
        runs.stream().map(run -> new ClipStatistics(run, noise.conditions())).toList();
    var pairs = new ArrayList<PairedCounts>();
    for (Run other : runs.subList(1, runs.size())) {
      pairs.add(new PairedCounts(runs.get(0), other));
    }
    var oddities = new Oddities(set.unreadable());
    double[] wallSeconds = {0};
    journal.forEach(
        (index, outcome) -> {
          Clip clip = set.clips().get(index);
          wallSeconds[0] = outcome.wallSeconds();
          oddities.add(clip.path(), outcome.refused(), outcome.remarks());
          if (outcome.refused() != null) {
            return;
          }
          List<Answer> answers = outcome.answers();
          OptionalDouble levelDbfs = OptionalDouble.of(outcome.levelDbfs());
          for (int i = 0; i < answers.size(); i++) {
            statistics.get(i).add(index, clip, levelDbfs, answers.get(i));
          }
          for (int i = 0; i < pairs.size(); i++) {
            pairs.get(i).add(index, clip, answers.get(0), answers.get(i + 1));
          }
        });
    return new ClipResult(
        statistics.stream().map(s -> s.report(oddities, wallSeconds[0])).toList(),
        pairs.stream().map(PairedCounts::difference).toList());
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
