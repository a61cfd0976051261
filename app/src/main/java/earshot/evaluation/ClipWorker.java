package earshot.evaluation;

import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets every run hear one clip after the other, clean and in each noise. Belongs to one thread. */
final class ClipWorker implements Function<Clip, ClipOutcome> {
  /** What a clip of nothing but zeros is said to have. */
  private static final double LOWEST_DBFS = -120;

  private final List<ClipHearing> hearings;
  private final List<Condition> conditions;
  private final Map<Double, NoiseBank> noiseByRate;
  private final SoundOpener opener;
  private final Consumer<String> warnings;

  ClipWorker(
      List<Run> runs,
      List<Condition> conditions,
      Map<Double, NoiseBank> noiseByRate,
      SoundOpener opener,
      Consumer<String> warnings) {
    this.conditions = conditions;
    this.noiseByRate = noiseByRate;
    this.opener = opener;
    this.warnings = warnings;
    hearings = runs.stream().map(ClipHearing::new).toList();
  }

  @Override
  public ClipOutcome apply(Clip clip) {
    var answers = new ArrayList<Answer>();
    double levelDbfs = LOWEST_DBFS;
    var remarks = new Oddities.Sentences(warnings);
    try {
      for (int i = 0; i < hearings.size(); i++) {
        ClipHearing hearing = hearings.get(i);
        try (AudioSource source = open(clip, hearing.rateHz(), remarks)) {
          hearing.hear(source);
        }
        if (hearing.samples() == 0) {
          return ClipOutcome.refused(clip, "It holds no sound.");
        }
        double power = hearing.power();
        if (i == 0) {
          levelDbfs = Math.max(LOWEST_DBFS, 10 * Math.log10(power));
        }
        answers.add(
            new Answer(
                hearing.predicted(),
                hearing.scores(),
                new int[conditions.size()],
                hearing.samples(),
                hearing.counts(),
                hearing.work()));
        hearInNoise(clip, hearing, power, answers.get(i).inNoise());
      }
    } catch (IOException reason) {
      return ClipOutcome.refused(clip, Reasons.of(reason));
    }
    return new ClipOutcome(clip.path(), null, remarks.all(), levelDbfs, answers, 0);
  }

  /** A clip of silence is no signal and zeros are no noise, so neither stands in a ratio. */
  private void hearInNoise(Clip clip, ClipHearing hearing, double power, int[] inNoise)
      throws IOException {
    Arrays.fill(inNoise, Answer.NONE);
    NoiseBank noise = noiseByRate.get(hearing.rateHz());
    if (noise == null || Answers.isSilence(clip.label()) || power == 0) {
      return;
    }
    long samples = hearing.samples();
    for (int i = 0; i < inNoise.length; i++) {
      NoiseBank.Excerpt excerpt = noise.pick(conditions.get(i).noise(), clip.path());
      double noisePower = excerpt.power(samples);
      if (noisePower == 0) {
        continue; // nothing that could stand in a ratio
      }
      double gain = Math.sqrt(power / noisePower / Math.pow(10, conditions.get(i).snrDb() / 10));
      try (AudioSource source = open(clip, hearing.rateHz(), sentence -> {})) {
        hearing.hear(source, excerpt, gain);
      }
      inNoise[i] = hearing.predicted();
    }
  }

  private AudioSource open(Clip clip, double rateHz, Consumer<String> to) throws IOException {
    return SpanSource.of(opener.open(clip.file(), rateHz, to), clip.span());
  }
}
