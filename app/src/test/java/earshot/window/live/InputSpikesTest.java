package earshot.window.live;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.listening.ListeningSession;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SpotterSettings;
import earshot.models.KeywordModel;
import earshot.reference.ReferenceBackend;
import earshot.spikefiles.SpikeRecording;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InputSpikesTest {
  @Test
  void everySpikeThatIsKeptIsWrittenOnceAndInOrder() throws IOException {
    KeywordModel model = RandomModel.make();
    var history = new LiveHistory(HistoryShape.of(model), 5);
    float[] sound =
        Arrays.copyOf(MemorySupply.demonstration(Pacing.AS_IT_COMES).samples(), 2 * 16000);
    SessionSummary unused =
        new ListeningSession(
                new MemorySupply("memory", Pacing.AS_IT_COMES, sound).open(16000, warning -> {}),
                SpotterSettings.of(model, new ReferenceBackend()),
                Pacing.AS_IT_COMES,
                history)
            .run();

    SpikeRecording recording = InputSpikes.of(history, "memory");

    long spikes = 0;
    for (long step = 0; step < history.steps(); step++) {
      for (int channel = 0; channel < history.shape().inputs(); channel++) {
        spikes += history.input(step, channel);
      }
    }
    assertThat(recording.spikes()).isEqualTo((int) spikes).isPositive();
    assertThat(recording.timesSeconds()).isSorted();
    assertThat(recording.durationSeconds()).isEqualTo(history.steps() * 0.01);
  }
}
