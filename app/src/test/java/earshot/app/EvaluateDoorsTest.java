package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other ways to name clips, models and noises. */
final class EvaluateDoorsTest {
  private final Desk desk = new Desk();
  @TempDir private Path temporary;
  private Path clips;

  @BeforeEach
  void makeClips() throws IOException {
    clips = temporary.resolve("clips");
    int seed = 0;
    for (String word : List.of("yes", "no", "bed")) {
      Files.createDirectories(clips.resolve(word));
      for (String speaker : List.of("0a0a", "0b0b", "0c0c")) {
        Sounds.wav(
            clips.resolve(word + "/" + speaker + "_nohash_0.wav"), Sounds.noise(0.3, seed++));
      }
    }
  }

  private JsonNode evaluate(String... arguments) throws IOException {
    Path json = temporary.resolve("e.json");
    var all = new ArrayList<String>(List.of("evaluate"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--json", json.toString()));
    assertThat(desk.run(all.toArray(String[]::new))).as(desk.err()).isZero();
    return new ObjectMapper().readTree(json.toFile());
  }

  private Path manifest(String name, String text) throws IOException {
    return Files.writeString(temporary.resolve(name), text);
  }

  @Test
  void manifestsInEachFormatGiveWhatFoldersGive() throws IOException {
    JsonNode expected = evaluate(clips.toString()).get("confusion");
    var csv = new StringBuilder("label,path,mood\n");
    var tsv = new StringBuilder("path\tlabel\n");
    var lines = new StringBuilder();
    for (String word : List.of("yes", "no", "bed")) {
      for (String speaker : List.of("0a0a", "0b0b", "0c0c")) {
        String path = "clips/" + word + "/" + speaker + "_nohash_0.wav";
        csv.append(word).append(",\"").append(path).append("\",calm\n");
        tsv.append(path).append('\t').append(word).append('\n');
        lines.append("{\"path\": \"%s\", \"label\": \"%s\"}\n".formatted(path, word));
      }
    }
    for (Path manifest :
        List.of(
            manifest("m.csv", csv.toString()),
            manifest("m.tsv", "\uFEFF" + tsv),
            manifest("m.jsonl", lines.toString()))) {
      JsonNode report = evaluate("--manifest", manifest.toString());
      assertThat(report.get("confusion")).as(manifest.toString()).isEqualTo(expected);
      assertThat(report.get("speakers").asInt()).isEqualTo(3);
    }
  }

  @Test
  void aManifestNamesPartsOfARecordingAndWhoSpeaks() throws IOException {
    Sounds.wav(temporary.resolve("long.wav"), Sounds.noise(2, 9));
    Path manifest =
        manifest(
            "parts.csv",
            """
            path,label,speaker,start,end
            long.wav,yes,ann,0.5,0.9
            long.wav,no,bob,1.5,
            long.wav,no,bob,1.9,9
            gone.wav,no,bob,,
            """);

    JsonNode report = evaluate("--manifest", manifest.toString());

    assertThat(report.get("audio_s").asDouble()).isEqualTo(0.4 + 0.5 + 0.1);
    assertThat(report.get("by_speaker").findValuesAsText("name")).containsExactly("ann", "bob");
    assertThat(report.get("by_speaker").findValuesAsText("clips")).containsExactly("1", "2");
    assertThat(report.get("unreadable").findValuesAsText("file")).containsExactly("gone.wav");
  }

  @Test
  void aManifestThatIsNoneIsRefusedInASentence() throws IOException {
    for (String text :
        List.of("", "path,word\na,b\n", "{\"path\": 3}\n{", "path,label,end\na,b,soon\n")) {
      Path manifest = manifest("bad", text);
      assertThat(desk.run("evaluate", "--manifest", manifest.toString())).isEqualTo(1);
      assertThat(desk.err().strip()).contains("bad").endsWith(".").hasLineCount(1);
    }
    assertThat(desk.run("evaluate")).isEqualTo(2);
  }

  @Test
  void aListNamesTheClipsThatCount() throws IOException {
    Path list =
        Files.writeString(
            temporary.resolve("testing_list.txt"),
            "yes/0b0b_nohash_0.wav\nno/0a0a_nohash_0.wav\nno/gone_nohash_1.wav\n");

    JsonNode report = evaluate(clips.toString(), "--list", list.toString());

    assertThat(report.get("clips").asInt()).isEqualTo(2);
    assertThat(report.get("unreadable").findValuesAsText("file"))
        .containsExactly("no/gone_nohash_1.wav");
  }

  @Test
  void severalRunsAreComparedClipByClip() throws IOException {
    JsonNode all =
        evaluate(
            clips.toString(),
            "--model",
            "commands,keywords-only",
            "--backend",
            "reference,lowpower");

    assertThat(all.get("runs")).hasSize(4);
    assertThat(all.get("differences")).hasSize(3);
    for (int i = 0; i < 3; i++) {
      JsonNode difference = all.get("differences").get(i);
      double first = all.get("runs").get(0).get("accuracy").asDouble();
      double second = all.get("runs").get(i + 1).get("accuracy").asDouble();
      assertThat(difference.get("accuracy_difference").asDouble())
          .isCloseTo(second - first, within(1e-12));
      assertThat(difference.get("differing"))
          .hasSize(
              difference.get("only_first_right").asInt()
                  + difference.get("only_second_right").asInt());
    }
    JsonNode alone = evaluate(clips.toString(), "--backend", "reference");
    assertThat(all.get("runs").get(0).get("confusion")).isEqualTo(alone.get("confusion"));
    assertThat(all.get("runs").get(0).get("errors")).isEqualTo(alone.get("errors"));
  }

  @Test
  void noiseChangesAnswersTheMoreTheLouderItIsAndTheSameEachTime() throws IOException {
    Path noise = temporary.resolve("noise");
    Files.createDirectories(noise.resolve("hum"));
    Sounds.wav(noise.resolve("hum/h.wav"), Sounds.noise(1, 77));
    Sounds.wav(noise.resolve("rain.wav"), Sounds.noise(1, 78));
    String[] arguments = {
      clips.toString(), "--noise", noise.toString(), "--snr", "clean,100,-40", "--noise-classes"
    };

    JsonNode figures = evaluate(arguments).get("by_snr");

    assertThat(figures).hasSize(1 + 3 * 2);
    assertThat(figures.get(1).get("accuracy")).isEqualTo(figures.get(0).get("accuracy"));
    assertThat(figures.findValuesAsText("noise"))
        .containsExactly("null", "all", "all", "hum", "hum", "noise", "noise");
    assertThat(evaluate(arguments).get("by_snr")).isEqualTo(figures);
  }

  @Test
  void layersAddUpToTheOperationsOfTheWhole() throws IOException {
    for (String backend : List.of("reference", "lowpower")) {
      JsonNode report = evaluate(clips.toString(), "--backend", backend);
      JsonNode cost = report.get("neurobench");
      double sum = 0;
      for (JsonNode layer : cost.get("layers")) {
        sum += layer.get("effective_synops_per_step").asDouble();
        assertThat(layer.get("effective_synops_per_step").asDouble())
            .isLessThanOrEqualTo(15 * layer.get("dense_synops_per_step").asDouble());
      }
      assertThat(cost.get("effective_acs_per_step").asDouble())
          .as(backend)
          .isPositive()
          .isCloseTo(sum, withPercentage(3));
      assertThat(cost.get("activation_sparsity").asDouble()).isBetween(0.01, 1.0);
    }
  }

  @Test
  void aListOfAnotherSystemNamesTheSame() throws IOException {
    Path list =
        Files.writeString(
            temporary.resolve("list.txt"),
            "\uFEFFyes\\0b0b_nohash_0.wav\r\nno/0a0a_nohash_0.wav\r\n");

    JsonNode report = evaluate(clips.toString(), "--list", list.toString());

    assertThat(report.get("clips").asInt()).isEqualTo(2);
    assertThat(report.get("unreadable")).isEmpty();
  }

  @Test
  void aListThatFindWroteNamesTheSame() throws IOException {
    Files.move(clips.resolve("no/0a0a_nohash_0.wav"), clips.resolve("no/back\\slash.wav"));
    Path list =
        Files.writeString(
            temporary.resolve("list.txt"),
            "./yes/0b0b_nohash_0.wav\nyes/.//0c0c_nohash_0.wav\n./no/back\\slash.wav\n");

    JsonNode report = evaluate(clips.toString(), "--list", list.toString());

    assertThat(report.get("clips").asInt()).isEqualTo(3);
    assertThat(report.get("unreadable")).isEmpty();
  }

  @Test
  void aManifestOfAnotherSystemNamesTheSame() throws IOException {
    Path manifest =
        manifest(
            "other.csv",
            """
            path,label
            clips\\yes\\0a0a_nohash_0.wav,yes
            ./clips/no/0a0a_nohash_0.wav,no
            """);

    JsonNode report = evaluate("--manifest", manifest.toString());

    assertThat(report.get("clips").asInt()).isEqualTo(2);
    assertThat(report.get("speakers").asInt()).isEqualTo(1);
    assertThat(report.get("unreadable")).isEmpty();
  }

  @Test
  void aListNamesTheRecordingsThatAManifestTakesPartsOf() throws IOException {
    Sounds.wav(temporary.resolve("long.wav"), Sounds.noise(2, 9));
    Sounds.wav(temporary.resolve("other.wav"), Sounds.noise(2, 10));
    Path manifest =
        manifest(
            "parts.csv",
            """
            path,label,start,end
            long.wav,yes,0.5,0.9
            long.wav,no,1.5,1.9
            other.wav,no,0.5,0.9
            """);
    Path list = Files.writeString(temporary.resolve("list.txt"), "long.wav\n");

    JsonNode report = evaluate("--manifest", manifest.toString(), "--list", list.toString());

    assertThat(report.get("clips").asInt()).isEqualTo(2);
    assertThat(report.get("unreadable")).isEmpty();
  }

  @Test
  void aClassOfNoiseThatCannotBeReadIsNotReplacedByAnother() throws IOException {
    Path noise = temporary.resolve("noise");
    Files.createDirectories(noise.resolve("hum"));
    Files.createDirectories(noise.resolve("rain"));
    Sounds.wav(noise.resolve("hum/h.wav"), Sounds.noise(1, 77));
    Files.writeString(noise.resolve("rain/r.wav"), "no recording");
    String[] arguments = {
      "evaluate", clips.toString(), "--noise", noise.toString(), "--noise-classes"
    };

    assertThat(desk.run(arguments)).isEqualTo(1);
    assertThat(desk.err()).contains("No noise of the class \"rain\"");
    assertThat(evaluate(clips.toString(), "--noise", noise.toString()).get("by_snr"))
        .hasSize(1 + 4);
    Files.move(noise.resolve("hum"), noise.resolve("all"));
    assertThat(desk.run(arguments)).isEqualTo(1);
    assertThat(desk.err()).contains("\"all\"");
  }

  @Test
  void noiseOfZerosIsInNoRatioToAnything() throws IOException {
    Path noise = Files.createDirectory(temporary.resolve("noise"));
    float[] click = new float[16000 * 20];
    click[0] = 1;
    Sounds.wav(noise.resolve("click.wav"), click);

    JsonNode figures =
        evaluate(clips.toString(), "--noise", noise.toString(), "--snr", "10,10").get("by_snr");

    assertThat(figures).hasSize(2);
    assertThat(figures.get(1).get("clips").asInt()).isZero();
    assertThat(figures.get(1).get("accuracy").isNull()).isTrue();
  }

  @Test
  void whatIsSaidOfNoiseThatIsNotNamedIsRefused() {
    for (String[] option : new String[][] {{"--snr", "10"}, {"--noise-classes"}}) {
      var arguments = new ArrayList<String>(List.of("evaluate", clips.toString()));
      arguments.addAll(List.of(option));
      assertThat(desk.run(arguments.toArray(String[]::new))).isEqualTo(2);
      assertThat(desk.err()).contains(option[0] + " needs the --noise");
    }
  }
}
