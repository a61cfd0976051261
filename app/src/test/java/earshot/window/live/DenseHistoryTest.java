package earshot.window.live;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.listening.EarListener;
import earshot.listening.EarListeners;
import earshot.listening.ListeningSession;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SpotterSettings;
import earshot.models.KeywordModel;
import earshot.reference.ReferenceBackend;
import earshot.spikes.SpikeFrame;
import earshot.spotting.KeywordSpotter;
import earshot.window.paint.Colours;
import earshot.window.paint.HiddenAnswerPainter;
import earshot.window.paint.PixelRing;
import earshot.window.why.Explanation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseHistoryTest {
  private static final int NEURONS = RandomDenseModel.NEURONS;

  private final KeywordModel model = RandomDenseModel.make();
  private final HistoryShape shape = HistoryShape.of(model);
  private final LiveHistory history = new LiveHistory(shape, 5);

  private List<Float> listen() throws IOException {
    float[] sound =
        Arrays.copyOf(MemorySupply.demonstration(Pacing.AS_IT_COMES).samples(), 3 * 16000);
    List<Float> answers = new ArrayList<>();
    var notes =
        new EarListener() {
          @Override
          public void stepped(KeywordSpotter spotter, SpikeFrame input) {
            answers.add(spotter.network().membrane(0, 5));
          }
        };
    SessionSummary unused =
        new ListeningSession(
                new MemorySupply("memory", Pacing.AS_IT_COMES, sound)
                    .open(shape.sampleRateHz(), warning -> {}),
                SpotterSettings.of(model, new ReferenceBackend()),
                Pacing.AS_IT_COMES,
                new EarListeners(List.of(history, notes)))
            .run();
    return answers;
  }

  @Test
  void answersOfOrdinaryNeuronsAreKeptStepByStep() throws IOException {
    List<Float> answers = listen();

    assertThat(shape.answers()).isEqualTo(HistoryShape.Answers.NUMBERS);
    assertThat(answers).anyMatch(answer -> answer > 0);
    for (long step = history.oldest(); step < history.steps(); step++) {
      assertThat(history.answer(0, step, 5)).isEqualTo(answers.get((int) step));
    }
  }

  @Test
  void everyStepCostsWhatItCosts() throws IOException {
    listen();
    CostRates rates = history.costs().orElseThrow();

    assertThat(rates.everyStepOperationsPerSecond())
        .isEqualTo(rates.synapticOperationsPerSecond())
        .isPositive();
  }

  @Test
  void aLargerAnswerIsPaintedStronger() throws IOException {
    listen();
    var ring = new PixelRing(400, 1, NEURONS, Colours.dark().surface());
    new HiddenAnswerPainter(history, Colours.dark(), NEURONS).paint(ring, ring.x(150), 150);

    int loud = 0;
    int quiet = 0;
    for (int k = 0; k < NEURONS; k++) {
      loud = history.answer(0, 150, k) > history.answer(0, 150, loud) ? k : loud;
      quiet = history.answer(0, 150, k) < history.answer(0, 150, quiet) ? k : quiet;
    }
    assertThat(green(ring, loud)).isGreaterThan(green(ring, quiet));
  }

  private static int green(PixelRing ring, int row) {
    return ring.get(ring.x(150), NEURONS - 1 - row) >> 8 & 0xff;
  }

  @Test
  void withoutSpikesNothingIsTraced() {
    assertThat(Explanation.isPossible(model)).isFalse();
  }
}
