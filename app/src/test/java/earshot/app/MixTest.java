package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.sound.AudioSource;
import earshot.sound.SoundFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MixTest {
  private static final double RATE_HZ = Sounds.RATE_HZ;

  private final Desk desk = new Desk();
  @TempDir private Path temporary;

  @BeforeEach
  void makeSounds() throws IOException {
    for (String word : List.of("words/yes", "words/no", "words/bed", "speech", "noise/hum")) {
      Files.createDirectories(temporary.resolve(word));
    }
    // A word is a tone from 0.3 s to 0.7 s of a clip of 1 s.
    for (String word : List.of("yes", "no", "bed")) {
      float[] clip = new float[16000];
      for (int i = 4800; i < 11200; i++) {
        clip[i] = (float) (0.01 * word.length() * Math.sin(i * 0.2));
      }
      Sounds.wav(temporary.resolve("words/" + word + "/a_nohash_0.wav"), clip);
    }
    Files.writeString(temporary.resolve("words/yes/broken.wav"), "no recording");
    Sounds.wav(temporary.resolve("speech/s.wav"), Sounds.noise(20, 5));
    Sounds.wav(temporary.resolve("noise/hum/h.wav"), Sounds.noise(3, 6));
  }

  private Path mix(String name, String... options) {
    Path out = temporary.resolve(name);
    var arguments = new ArrayList<String>(List.of("mix", path("words"), "--out", out.toString()));
    arguments.addAll(List.of(options));
    assertThat(desk.run(arguments.toArray(String[]::new))).as(desk.err()).isZero();
    return out;
  }

  private String path(String folder) {
    return temporary.resolve(folder).toString();
  }

  private static float[] samples(Path file) throws IOException {
    float[] samples = new float[60 * 16000 * 5];
    int length = 0;
    try (AudioSource source = SoundFiles.open(file, RATE_HZ, sentence -> {})) {
      for (int n = 0; n >= 0; n = source.read(samples, length, samples.length - length)) {
        length += n;
        assertThat(length).isLessThan(samples.length);
      }
    }
    return Arrays.copyOf(samples, length);
  }

  @Test
  void theTruthIsWhereWordsAreHeardAtTheLevelThatWasSaid() throws IOException {
    Path out = mix("a.wav", "--minutes", "1", "--words-per-minute", "20", "--keywords", "yes,no");
    float[] samples = samples(out);
    List<String> rows = Files.readAllLines(temporary.resolve("a.tsv"));

    assertThat(rows).hasSizeBetween(5, 30);
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split("\t", -1);
      double start = Double.parseDouble(fields[1]);
      double end = Double.parseDouble(fields[2]);
      assertThat(fields[0]).isEqualTo("a.wav");
      assertThat(fields[3]).isIn("yes", "no");
      assertThat(end - start).isCloseTo(0.4, within(0.021));
      assertThat(power(samples, start + 0.02, end - 0.02)).isCloseTo(0.0025, within(0.0003));
      assertThat(power(samples, start - 0.2, start - 0.1)).isZero();
      assertThat(power(samples, end + 0.1, Math.min(60, end + 0.3))).isZero();
    }
    JsonNode recipe = new ObjectMapper().readTree(temporary.resolve("a.json").toFile());
    assertThat(recipe.get("recipe").get("seed").asLong()).isEqualTo(1);
    assertThat(recipe.get("parts").findValuesAsText("kind")).contains("keyword", "word");
  }

  private static double power(float[] samples, double from, double to) {
    double sum = 0;
    int first = (int) (from * RATE_HZ);
    int last = (int) (to * RATE_HZ);
    for (int i = first; i < last; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum / (last - first);
  }

  @Test
  void aSeedMakesTheSameRecordingAndAnotherSeedAnother() throws IOException {
    String[] options = {
      "--minutes", "0.5", "--noise", path("noise"), "--background", path("speech")
    };
    Path first = mix("1.wav", options);
    Path second = mix("2.wav", options);
    var other = new ArrayList<String>(List.of(options));
    other.addAll(List.of("--seed", "2"));
    Path third = mix("3.wav", other.toArray(String[]::new));

    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(Files.mismatch(first, third)).isNotEqualTo(-1);
  }

  @Test
  void noiseLiesAtTheRatioThatWasAskedFor() throws IOException {
    double[] powers = new double[2];
    for (int i = 0; i < 2; i++) {
      Path out =
          mix(
              i + ".wav",
              "--minutes",
              "2",
              "--words-per-minute",
              "0.01",
              "--noise",
              path("noise"),
              "--snr",
              String.valueOf(10 + 10 * i));
      powers[i] = power(samples(out), 1, 110);
    }

    assertThat(powers[0]).isCloseTo(0.00025, within(0.00005));
    assertThat(powers[0] / powers[1]).isCloseTo(10, within(0.1));
  }

  @Test
  void evaluateStreamReadsWhatWasMade() throws IOException {
    Path out = mix("a.wav", "--minutes", "0.5", "--keywords", "yes,no");

    assertThat(
            desk.run(
                "evaluate-stream",
                out.toString(),
                "--truth",
                temporary.resolve("a.tsv").toString()))
        .as(desk.err())
        .isZero();
    assertThat(desk.err()).doesNotContain("are not here");
  }

  @Test
  void nothingIsOverwrittenAndWhatIsMissingIsNamed() throws IOException {
    Path mine = Files.writeString(temporary.resolve("a.tsv"), "mine");
    String out = temporary.resolve("a.wav").toString();

    assertThat(desk.run("mix", path("words"), "--out", out)).isEqualTo(1);
    assertThat(mine).hasContent("mine");
    Files.delete(mine);
    assertThat(desk.run("mix", path("gone"), "--out", out)).isEqualTo(1);
    assertThat(desk.err()).contains("gone");
    assertThat(desk.run("mix", path("words"), "--out", out, "--keywords", "maybe")).isEqualTo(1);
    assertThat(desk.err()).contains("\"maybe\"");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void wordsAreOfFoldersThatNameOne() throws IOException {
    Path words = temporary.resolve("words");
    Files.writeString(words.resolve("README.md"), "of Speech Commands");
    Sounds.wav(words.resolve("beside.wav"), Sounds.noise(1, 7));
    for (String name : List.of("_background_noise_", "_silence_", ".hidden")) {
      Files.createDirectory(words.resolve(name));
      Sounds.wav(words.resolve(name + "/x.wav"), Sounds.noise(1, 8));
    }

    mix("a.wav", "--minutes", "2", "--words-per-minute", "30");

    JsonNode made = new ObjectMapper().readTree(temporary.resolve("a.json").toFile());
    assertThat(made.get("recipe").get("keywords").toString()).isEqualTo("[\"bed\",\"no\",\"yes\"]");
    assertThat(made.get("parts").findValuesAsText("word")).containsOnly("bed", "no", "yes");
    assertThat(made.get("left_out").toString()).doesNotContain("README", "beside", "_silence_");
  }

  @Test
  void aFolderInWhichNothingCanBeReadIsLeftOutAndNamed() throws IOException {
    Files.createDirectory(temporary.resolve("words/broken"));
    for (int i = 0; i < 120; i++) {
      Files.writeString(temporary.resolve("words/broken/%03d.wav".formatted(i)), "no recording");
    }
    Files.createDirectory(temporary.resolve("words/empty"));

    mix("a.wav", "--minutes", "2", "--words-per-minute", "30");

    JsonNode made = new ObjectMapper().readTree(temporary.resolve("a.json").toFile());
    assertThat(made.get("parts").findValuesAsText("word")).containsOnly("bed", "no", "yes");
    assertThat(desk.out()).contains("left out: broken: Nothing in this folder can be used.");
  }

  @Test
  void onlyAFolderWithoutAnythingThatCanBeReadIsRefused() throws IOException {
    Files.createDirectories(temporary.resolve("nothing/yes"));
    Files.writeString(temporary.resolve("nothing/yes/a.wav"), "no recording");

    assertThat(desk.run("mix", path("nothing"), "--out", path("a.wav"), "--minutes", "1"))
        .isEqualTo(1);
    assertThat(desk.err()).contains("Nothing in ", "can be used").hasLineCount(1);
    assertThat(desk.run("mix", path("speech"), "--out", path("a.wav"))).isEqualTo(1);
    assertThat(desk.err()).contains("holds no recording that can be used");
  }

  @Test
  void levelsAreNumbers() {
    for (String option : List.of("--snr", "--background-level")) {
      assertThat(desk.run("mix", path("words"), "--out", path("a.wav"), option, "clean"))
          .isEqualTo(2);
      assertThat(desk.err()).contains("\"clean\" is not a ratio");
    }
  }
}
