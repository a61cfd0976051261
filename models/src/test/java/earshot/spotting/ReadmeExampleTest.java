package earshot.spotting;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.lowpower.LowPowerBackend;
import earshot.models.KeywordModel;
import earshot.models.ModelCatalogue;
import earshot.spikes.SpikeFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of Java in the README, so that they stay true. */
class ReadmeExampleTest {
  private static final Path README = Path.of("../README.md");
  private static final Path OWN_SOURCE =
      Path.of("src/test/java/earshot/spotting/ReadmeExampleTest.java");

  @Test
  void theLinesOfTheReadmeHearARecording() throws IOException {
    List<Long> steps = new ArrayList<>();
    float[] samples = new float[1600];
    SpottingListener listener =
        new SpottingListener() {
          @Override
          public void stepped(KeywordSpotter spotter, SpikeFrame input) {
            steps.add(input.step());
          }
        };

    KeywordModel model = ModelCatalogue.open("commands");
    KeywordSpotter spotter = new KeywordSpotter(model, new LowPowerBackend(), listener);
    spotter.hear(samples, 0, samples.length);

    assertThat(steps).hasSize((int) Math.rint(0.1 / model.network().stepSeconds()));
  }

  @Test
  void theReadmeHasTheLinesThatAreRunHere() throws IOException {
    String text = Files.readString(README);
    String example = text.substring(text.indexOf("```java\n") + 8);
    List<String> lines = example.substring(0, example.indexOf("```")).lines().toList();

    assertThat(lines).hasSize(3);
    assertThat(Files.readString(OWN_SOURCE).lines().map(String::strip)).containsSequence(lines);
  }
}
