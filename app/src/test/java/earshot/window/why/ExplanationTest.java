package earshot.window.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.listening.ListeningSession;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SpotterSettings;
import earshot.models.KeywordModel;
import earshot.reference.ReferenceBackend;
import earshot.why.Evidence;
import earshot.window.live.Heard;
import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.live.MemorySupply;
import earshot.window.live.RandomModel;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final KeywordModel MODEL = RandomModel.make();
  private static final HistoryShape SHAPE = HistoryShape.of(MODEL);
  private static final LiveHistory HISTORY = new LiveHistory(SHAPE, 20);

  @BeforeAll
  static void listen() throws IOException {
    float[] sound =
        Arrays.copyOf(MemorySupply.demonstration(Pacing.AS_IT_COMES).samples(), 6 * 16000);
    var supply = new MemorySupply("memory", Pacing.AS_IT_COMES, sound);
    SessionSummary unused =
        new ListeningSession(
                supply.open(SHAPE.sampleRateHz(), warning -> {}),
                SpotterSettings.of(MODEL, new ReferenceBackend()),
                Pacing.AS_IT_COMES,
                HISTORY)
            .run();
  }

  private static Heard lateWord() {
    Heard last = HISTORY.takeDetection().orElseThrow();
    for (var next = HISTORY.takeDetection(); next.isPresent(); next = HISTORY.takeDetection()) {
      last = next.get();
    }
    return last;
  }

  @Test
  void whatIsShownAddsUpToTheLeadOfTheWord() {
    Heard heard = lateWord();
    assertThat(Explanation.isKept(HISTORY, heard)).isTrue();
    Explanation why = Explanation.of(MODEL, Explanation.excerpt(HISTORY, heard), heard);
    Evidence evidence = why.evidence();

    double inputs = 0;
    for (long step = evidence.from(); step <= evidence.to(); step++) {
      for (int c = 0; c < SHAPE.inputs(); c++) {
        inputs += evidence.input(step, c);
      }
    }
    assertThat(inputs + evidence.fromBiases() + evidence.fromEarlier() + evidence.fromNowhere())
        .isCloseTo(evidence.received(), within(1e-6));
    assertThat(evidence.to()).isEqualTo(heard.step());
    assertThat(evidence.to() - evidence.from() + 1).isEqualTo(50);
    assertThat(why.channels()).hasSize(10);
    assertThat(why.neurons()).hasSize(10);
    assertThat(Math.abs(why.neurons().get(0).share()))
        .isGreaterThanOrEqualTo(Math.abs(why.neurons().get(9).share()));
  }

  @Test
  void channelsAreNamedForWhatTheySayAndWhere() {
    String first = ChannelNames.of(SHAPE, 0);
    String last = ChannelNames.of(SHAPE, SHAPE.inputs() - 1);

    assertThat(first).startsWith("level, ").endsWith(" Hz");
    assertThat(last).endsWith(" kHz");
  }
}
