package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpikesCommandTest {
  private final Desk desk = new Desk();
  @TempDir private Path folder;

  @Test
  void aSetOfSpikesGetsTheAnswersOfItsRecordings() throws IOException {
    Path clips = clips();
    assertThat(desk.run("evaluate", clips.toString(), "--json", path("sound.json"))).isEqualTo(0);
    for (String name : new String[] {"set.h5", "set.csv", "set.aedat"}) {
      assertThat(desk.run("spikes", clips.toString(), "--out", path(name)))
          .as(desk.err())
          .isEqualTo(0);
      assertThat(desk.out()).contains("4 recordings");
      assertThat(desk.run("evaluate", path(name), "--json", path("spikes.json")))
          .as(desk.err())
          .isEqualTo(0);
      JsonNode sound = json("sound.json");
      JsonNode spikes = json("spikes.json");
      assertThat(spikes.path("confusion")).isEqualTo(sound.path("confusion"));
      assertThat(spikes.path("errors")).isEqualTo(sound.path("errors"));
      assertThat(spikes.path("neurobench")).isEqualTo(sound.path("neurobench"));
    }
  }

  @Test
  void soundAndItsSpikesStandSideBySide() throws IOException {
    Path clips = clips();
    assertThat(desk.run("spikes", clips.toString(), "--out", path("heard.wav"))).isEqualTo(0);
    long samples = (Files.size(folder.resolve("heard.wav")) - 44) / 2;
    assertThat(samples).isEqualTo(4 * (16000 + 4800));
    List<String> rows = Files.readAllLines(folder.resolve("heard.wav.csv"));
    assertThat(rows.get(rows.size() - 1)).isEqualTo("yes/b.wav,yes,5.2,");
    double last = 0;
    for (String row : rows.subList(1, rows.size())) {
      double time = Double.parseDouble(row.split(",", -1)[2]);
      assertThat(time).isGreaterThanOrEqualTo(last);
      last = time;
    }
  }

  @Test
  void nothingIsOverwrittenAndWhatCannotBeReadIsNamed() throws IOException {
    Path clips = clips();
    Path there = Files.writeString(folder.resolve("there.csv"), "kept");
    assertThat(desk.run("spikes", clips.toString(), "--out", there.toString())).isEqualTo(1);
    assertThat(there).hasContent("kept");
    Files.writeString(clips.resolve("yes/text.wav"), "no sound");
    assertThat(desk.run("spikes", clips.toString(), "--out", path("b.aedat"))).isEqualTo(0);
    assertThat(desk.err()).contains("yes/text.wav is left out");
    assertThat(desk.run("spikes", clips.toString(), "--out", path("b.txt"))).isEqualTo(2);
    assertThat(desk.run("spikes", path("none"), "--out", path("c.csv"))).isEqualTo(1);
  }

  @Test
  void filesThatStandBesideAreNotOverwrittenEither() throws IOException {
    Path clips = clips();
    for (String name : new String[] {"b.aedat.tsv", "b.wav.csv"}) {
      Path there = Files.writeString(folder.resolve(name), "kept");
      String out = path(name.substring(0, name.lastIndexOf('.')));
      assertThat(desk.run("spikes", clips.toString(), "--out", out)).isEqualTo(1);
      assertThat(desk.err()).contains(name);
      assertThat(there).hasContent("kept");
      assertThat(Path.of(out)).doesNotExist();
    }
  }

  @Test
  void nothingIsLeftOfASetThatFailed() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("text.wav"), "no sound");
    for (String name : new String[] {"b.aedat", "b.wav", "b.h5", "b.csv"}) {
      assertThat(desk.run("spikes", broken.toString(), "--out", path(name))).isEqualTo(1);
      assertThat(desk.err()).contains("No recording");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(broken);
    }
  }

  private Path clips() throws IOException {
    Path clips = folder.resolve("clips");
    for (String name : new String[] {"yes/a", "yes/b", "no/a", "_unknown_/a"}) {
      Path file = clips.resolve(name + ".wav");
      Files.createDirectories(file.getParent());
      Sounds.wav(file, Sounds.noise(1, name.length()));
    }
    return clips;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name).toFile());
  }

  @Test
  void whatIsForSoundIsRefusedByNameBeforeAModelIsOpened() throws IOException {
    assertThat(desk.run("spikes", clips().toString(), "--out", path("set.csv"))).isEqualTo(0);
    for (String[] option :
        new String[][] {
          {"--threads", "2"},
          {"--resume"},
          {"--journal", path("j")},
          {"--list", path("l")},
          {"--csv", path("c")},
          {"--report", path("r")},
          {"--noise", path("n")},
          {"--snr", "10"},
          {"--noise-classes"}
        }) {
      var arguments = new ArrayList<String>(List.of("evaluate", path("set.csv")));
      arguments.addAll(List.of("--model", "no-such-model"));
      arguments.addAll(List.of(option));
      assertThat(desk.run(arguments.toArray(String[]::new))).as(option[0]).isEqualTo(2);
      assertThat(desk.err()).contains(option[0] + " is for sound");
    }
  }

  @Test
  void aSpikeInTheLastPieceOfAStepIsHeard() throws IOException {
    double[] operations = new double[2];
    for (int i = 0; i < operations.length; i++) {
      String spike = i == 0 ? "" : "a,yes,0.0235,3\n";
      Files.writeString(
          folder.resolve("set.csv"), // of 2.4 steps
          "recording,label,time_s,unit\n" + spike + "a,yes,0.024,\n");
      assertThat(desk.run("evaluate", path("set.csv"), "--json", path("spikes.json")))
          .as(desk.err())
          .isEqualTo(0);
      operations[i] = json("spikes.json").path("synops_per_s").asDouble();
    }
    assertThat(operations[1]).isGreaterThan(operations[0]);
  }

  @Test
  void spikesHaveNoLevel() throws IOException {
    assertThat(desk.run("spikes", clips().toString(), "--out", path("set.csv"))).isEqualTo(0);
    assertThat(desk.run("evaluate", path("set.csv"), "--json", path("spikes.json"))).isEqualTo(0);

    assertThat(json("spikes.json").get("by_level")).isEmpty();
    assertThat(json("spikes.json").get("by_length")).isNotEmpty();
  }
}
