package earshot.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.io.jvm.AudioDispatcherFactory;
import earshot.spotting.KeywordSpotter;
import earshot.tarsos.KeywordSpottingProcessor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExamplesTest {
  private static final Path DEMO = Path.of("../assets/src/main/resources/earshot/assets/demo.wav");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void theThreeLinesHearTheBundledRecording() throws Exception {
    HearARecording.hear(DEMO, out);
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(3);
  }

  @Test
  void aPipelineWithOverlappingBuffersHearsTheSameWords() throws Exception {
    HearARecording.hear(DEMO, out);
    List<String> alone = words();
    bytes.reset();
    TarsosPipeline.hear(AudioDispatcherFactory.fromFile(DEMO.toFile(), 1024, 512), out);
    // The times differ by a step here and there: TarsosDSP divides samples by 32767, not 32768.
    assertThat(words()).isEqualTo(alone);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith(" spikes\n");
  }

  @Test
  void aPipelineOfAnotherRateIsRefusedWithBothRates() throws Exception {
    var processor = new KeywordSpottingProcessor(KeywordSpotter.load("commands"));
    var event = new AudioEvent(new TarsosDSPAudioFormat(44100, 16, 1, true, false));
    event.setFloatBuffer(new float[1024]);
    assertThatThrownBy(() -> processor.process(event))
        .hasMessageContaining("44100")
        .hasMessageContaining("16000");
  }

  private List<String> words() {
    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains(": "))
        .map(line -> line.substring(line.indexOf(": ") + 2))
        .toList();
  }
}
