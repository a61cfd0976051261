package earshot.window.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.listening.ListeningSession;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.models.KeywordModel;
import earshot.models.ModelCatalogue;
import earshot.reference.ReferenceBackend;
import earshot.runtime.Backend;
import earshot.why.Evidence;
import earshot.window.live.Heard;
import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.live.MemorySupply;
import earshot.window.live.RandomModel;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final KeywordModel MODEL = RandomModel.make();
  private static final HistoryShape SHAPE = HistoryShape.of(MODEL);

  private static LiveHistory listening(KeywordModel model, Backend backend) throws IOException {
    var history = new LiveHistory(HistoryShape.of(model), 20);
    float[] sound =
        Arrays.copyOf(MemorySupply.demonstration(Pacing.AS_IT_COMES).samples(), 6 * 16000);
    var supply = new MemorySupply("memory", Pacing.AS_IT_COMES, sound);
    SessionSummary unused =
        new ListeningSession(
                supply.open(SHAPE.sampleRateHz(), warning -> {}),
                SpotterSettings.of(model, backend),
                Pacing.AS_IT_COMES,
                history)
            .run();
    return history;
  }

  private static Heard lastOf(LiveHistory history) {
    Heard last = history.takeDetection().orElseThrow();
    for (var next = history.takeDetection(); next.isPresent(); next = history.takeDetection()) {
      last = next.get();
    }
    return last;
  }

  @Test
  void whatIsShownAddsUpToTheLeadOfTheWord() throws IOException {
    LiveHistory history = listening(MODEL, new ReferenceBackend());
    Heard heard = lastOf(history);
    assertThat(Explanation.isKept(history, heard)).isTrue();
    Explanation why =
        Explanation.of(MODEL, new ReferenceBackend(), Explanation.excerpt(history, heard), heard);
    Evidence evidence = why.evidence();

    double inputs = 0;
    for (long step = evidence.from(); step <= evidence.to(); step++) {
      for (int c = 0; c < SHAPE.inputs(); c++) {
        inputs += evidence.input(step, c);
      }
    }
    assertThat(inputs + evidence.fromBiases() + evidence.fromEarlier() + evidence.fromNowhere())
        .isCloseTo(evidence.received(), within(1e-6));
    assertThat(why.fromInputs()).isCloseTo(inputs, within(1e-6));
    assertThat(evidence.received() + why.unexplained()).isCloseTo(why.lead(), within(1e-9));
    assertThat(Math.abs(why.unexplained())).isLessThan(0.02 * why.lead());
    assertThat(evidence.to()).isEqualTo(heard.step());
    assertThat(evidence.to() - evidence.from() + 1).isEqualTo(50);
    assertThat(why.channels()).hasSize(10);
    assertThat(why.neurons()).hasSize(10);
    assertThat(Math.abs(why.neurons().get(0).share()))
        .isGreaterThanOrEqualTo(Math.abs(why.neurons().get(9).share()));
  }

  @Test
  void onTheChipTheLeadIsThatOfTheChipAndItsWeightsExplainIt() throws IOException {
    KeywordModel commands = ModelCatalogue.open("commands"); // whose outputs do not saturate
    var chip = new LowPowerBackend();
    LiveHistory history = listening(commands, chip);
    Heard heard = lastOf(history);
    LiveHistory excerpt = Explanation.excerpt(history, heard);

    Explanation why = Explanation.of(commands, chip, excerpt, heard);
    Explanation unrounded = Explanation.of(commands, new ReferenceBackend(), excerpt, heard);

    assertThat(why.lead()).isEqualTo(unrounded.lead()).isPositive();
    assertThat(why.evidence().received() + why.unexplained()).isCloseTo(why.lead(), within(1e-9));
    assertThat(Math.abs(why.unexplained())).isLessThan(0.02 * why.lead());
    assertThat(why.evidence().received()).isNotEqualTo(unrounded.evidence().received());
  }

  @Test
  void channelsAreNamedForWhatTheySayAndWhere() {
    String first = ChannelNames.of(SHAPE, 0);
    String last = ChannelNames.of(SHAPE, SHAPE.inputs() - 1);

    assertThat(first).startsWith("level, ").endsWith(" Hz");
    assertThat(last).endsWith(" kHz");
  }
}
