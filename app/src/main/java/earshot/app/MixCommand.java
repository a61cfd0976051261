package earshot.app;

import earshot.evaluation.Progress;
import earshot.mixing.MixRecipe;
import earshot.mixing.Mixed;
import earshot.mixing.TestRecordingMaker;
import earshot.sound.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a long test recording with its truth. */
@CommandLine.Command(
    name = "mix",
    description =
        "Makes a long test recording from clips, running speech and noise, with its truth for"
            + " evaluate-stream and the recipe that made it.")
final class MixCommand extends Command {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "Clips, one folder for each word.")
  private Path words = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE.wav",
      required = true,
      description = "The recording; FILE.tsv and FILE.json go beside it. Nothing is overwritten.")
  private Path out = Path.of("");

  @Option(
      names = "--keywords",
      paramLabel = "WORD",
      split = ",",
      description = "Words that stand in the truth; the others are said too (default: all).")
  private List<String> keywords = List.of();

  @Option(names = "--background", paramLabel = "DIR", description = "Running speech.")
  private @Nullable Path background;

  @Option(names = "--noise", paramLabel = "DIR", description = "Noise below everything.")
  private @Nullable Path noise;

  @Option(
      names = "--snr",
      paramLabel = "DB",
      defaultValue = "10",
      converter = Numbers.Decibels.class,
      description = "Words against the noise, in dB, while they are said (default: 10).")
  private double snrDb;

  @Option(
      names = "--background-level",
      paramLabel = "DB",
      defaultValue = "0",
      converter = Numbers.Decibels.class,
      description = "Running speech against the words, in dB (default: 0).")
  private double backgroundDb;

  @Option(
      names = "--words-per-minute",
      paramLabel = "N",
      defaultValue = "10",
      converter = Numbers.Positive.class,
      description = "How many words are said on average (default: 10).")
  private double wordsPerMinute;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "60",
      converter = Numbers.Positive.class,
      description = "How long it is (default: 60).")
  private double minutes;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all chance.")
  private long seed;

  MixCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    String name = String.valueOf(out.getFileName());
    String stem = name.endsWith(".wav") ? name.substring(0, name.length() - 4) : name;
    Path truth = out.resolveSibling(stem + ".tsv");
    Path recipeFile = out.resolveSibling(stem + ".json");
    for (Path file : List.of(out, truth, recipeFile)) {
      if (Files.exists(file)) {
        throw new IOException(file + " exists already and is not overwritten: name another --out.");
      }
    }
    var recipe =
        new MixRecipe(
            words.toString(),
            keywords,
            background == null ? "" : background.toString(),
            noise == null ? "" : noise.toString(),
            minutes,
            wordsPerMinute,
            snrDb,
            backgroundDb,
            seed);
    var maker = new TestRecordingMaker(recipe, surroundings.recordings());
    OutputFile truthFile = OutputFile.at(truth);
    OutputFile recipeOut = OutputFile.at(recipeFile);
    Mixed mixed = write(maker);
    truthFile.write(mixed.truth(name));
    recipeOut.writeJson(mixed);
    long said = mixed.parts().stream().filter(p -> p.kind().equals("keyword")).count();
    surroundings
        .out()
        .printf("%s: %.1f s, %d keywords in %s%n", out, mixed.audioSeconds(), said, truth);
    mixed.leftOut().forEach(sentence -> surroundings.out().println("left out: " + sentence));
    return DONE;
  }

  private Mixed write(TestRecordingMaker maker) throws IOException {
    boolean whole = false;
    try (WavWriter writer = WavWriter.create(out, MixRecipe.RATE_HZ);
        Progress progress = Bars.begin("mix", Math.round(minutes * wordsPerMinute))) {
      Mixed mixed = maker.make(writer, progress);
      whole = true;
      return mixed;
    } finally {
      if (!whole) {
        Files.deleteIfExists(out);
      }
    }
  }
}
