package earshot.window.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.listening.SpotterSettings;
import earshot.reference.ReferenceBackend;
import earshot.spikefiles.SpikeFiles;
import earshot.spikefiles.SpikeRecording;
import earshot.spotting.Detection;
import earshot.window.live.RandomModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavingTest {
  private static final SpotterSettings SETTINGS =
      SpotterSettings.of(RandomModel.make(), new ReferenceBackend());
  private static final List<EventFile.Event> EVENTS =
      List.of(new EventFile.Event(new Detection("no", 0.75, 16000, 1), 0.5));
  private static final SpikeRecording SPIKES =
      new SpikeRecording("memory", "", 1, new double[] {0.25, 0.5}, new int[] {3, 7});

  @TempDir private Path folder = Path.of("");

  private ChosenFile named(String name, String ending) {
    return ChosenFile.of(folder.resolve(name), ending);
  }

  @Test
  void detectionsAreATableByTheEndingOfTheName() throws IOException {
    EventFile.write(named("a.csv", ".jsonl"), SETTINGS, EVENTS);

    assertThat(Files.readString(folder.resolve("a.csv")))
        .isEqualTo("time_s,keyword,score,latency_ms\n1.0,no,0.75,0.5\n");
  }

  @Test
  void detectionsAreTheLinesOfListenByTheEndingOfTheName() throws IOException {
    EventFile.write(named("a.jsonl", ".csv"), SETTINGS, EVENTS);

    assertThat(Files.readString(folder.resolve("a.jsonl")))
        .isEqualTo(
            "{\"type\":\"detection\",\"keyword\":\"no\",\"score\":0.75,\"time_s\":1.0,"
                + "\"sample\":16000,\"model\":\"random\",\"backend\":\"reference\","
                + "\"latency_ms\":0.5}\n");
  }

  @Test
  void wordsWithSeparatorsAreQuoted() {
    var events = List.of(new EventFile.Event(new Detection("so, \"yes\"\tno", 0.5, 16000, 1), 0.5));

    assertThat(EventFile.csv(events)).endsWith("\n1.0,\"so, \"\"yes\"\"\tno\",0.5,0.5\n");
    assertThat(EventFile.tabbed(events)).endsWith("\n1.0\t\"so, \"\"yes\"\"\tno\"\t0.5\t0.5\n");
  }

  @Test
  void withoutDetectionsATableIsItsHeader() {
    assertThat(EventFile.csv(List.of())).isEqualTo("time_s,keyword,score,latency_ms\n");
  }

  @Test
  void aNameWithoutAKnownEndingGetsTheOneThatWasChosen() {
    assertThat(named("take 1.5", ".h5").path()).isEqualTo(folder.resolve("take 1.5.h5"));
    assertThat(named("take.CSV", ".h5").path()).isEqualTo(folder.resolve("take.CSV"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".csv", ".jsonl"})
  void detectionsUnderANameNobodyWasAskedAboutReplaceNothing(String ending) throws IOException {
    Path there = Files.writeString(folder.resolve("take" + ending), "precious");

    assertThatThrownBy(() -> EventFile.write(named("take", ending), SETTINGS, EVENTS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("take" + ending + " exists already and stays as it is");
    assertThat(there).hasContent("precious");
  }

  @ParameterizedTest
  @ValueSource(strings = {".aedat", ".h5"})
  void spikesUnderANameNobodyWasAskedAboutReplaceNothing(String ending) throws IOException {
    Path there = Files.writeString(folder.resolve("take" + ending), "precious");

    assertThatThrownBy(() -> SpikeKeepsake.write(named("take", ending), 16000, SPIKES))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("take" + ending + " exists already and stays as it is");
    assertThat(there).hasContent("precious");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.jsonl", "a.aedat", "a.h5"})
  void whatIsReplacedStaysWholeUntilTheNewFileIs(String name) throws IOException {
    Path there = Files.writeString(folder.resolve(name), "what was there");
    ChosenFile file = named(name, ".csv");
    try (InputStream reader = Files.newInputStream(there)) {
      if (file.isForSpikes()) {
        SpikeKeepsake.write(file, 16000, SPIKES);
      } else {
        EventFile.write(file, SETTINGS, EVENTS);
      }

      // Whoever had it open still reads the old one: it was moved over, not written into.
      assertThat(new String(reader.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("what was there");
    }
    assertThat(Files.readAllBytes(there))
        .isNotEqualTo("what was there".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void spikesAreReadAgain() throws IOException {
    SpikeKeepsake.write(named("a", ".h5"), 16000, SPIKES);

    var read = new ArrayList<SpikeRecording>();
    SpikeFiles.open(folder.resolve("a.h5")).forEach(read::add);
    assertThat(read).hasSize(1);
    assertThat(read.get(0).units()).containsExactly(3, 7);
  }

  @Test
  void theTableOfSpikesForJaerStandsBesideThem() throws IOException {
    SpikeKeepsake.write(named("a.aedat", ".csv"), 16000, SPIKES);

    assertThat(folder.resolve("a.aedat")).isNotEmptyFile();
    assertThat(folder.resolve("a.aedat.tsv")).content().contains("memory");
  }
}
