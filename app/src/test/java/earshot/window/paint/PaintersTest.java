package earshot.window.paint;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.cochlea.ChannelGroups;
import earshot.frontend.GammatoneParameters;
import earshot.listening.ListeningSession;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SpotterSettings;
import earshot.models.KeywordModel;
import earshot.reference.ReferenceBackend;
import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.live.MemorySupply;
import earshot.window.live.RandomModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PaintersTest {
  private static final int HEIGHT = 200;
  private static final int COLUMNS = 100;
  private static final Colours COLOURS = Colours.dark();
  private static final KeywordModel MODEL = RandomModel.make();
  private static final HistoryShape SHAPE = HistoryShape.of(MODEL);
  private static final LiveHistory HISTORY = new LiveHistory(SHAPE, 20);

  @BeforeAll
  static void listen() throws IOException {
    listen(MODEL, HISTORY);
  }

  private static void listen(KeywordModel model, LiveHistory history) throws IOException {
    float[] samples =
        Arrays.copyOf(MemorySupply.demonstration(Pacing.AS_IT_COMES).samples(), 6 * 16000);
    var supply = new MemorySupply("memory", Pacing.AS_IT_COMES, samples);
    SessionSummary unused =
        new ListeningSession(
                supply.open(history.shape().sampleRateHz(), warning -> {}),
                SpotterSettings.of(model, new ReferenceBackend()),
                Pacing.AS_IT_COMES,
                history)
            .run();
  }

  private static PixelRing ring(int pixelsPerStep, int height) {
    return new PixelRing(COLUMNS, pixelsPerStep, height, COLOURS.surface());
  }

  private static int[] column(PixelRing ring, int x) {
    return IntStream.range(0, ring.height()).map(y -> ring.get(x, y)).toArray();
  }

  @Test
  void aStepIsPaintedInItsOwnColumnAlone() {
    PixelRing ring = ring(2, HEIGHT);
    var painter =
        new TrackPainter(HISTORY, COLOURS, new HiddenRasterPainter(HISTORY, COLOURS, HEIGHT));
    for (long step = 130; step < 140; step++) {
      painter.paint(ring, ring.x(step), step);
    }

    for (int x = 0; x < ring.width(); x++) {
      boolean inside = x >= ring.x(130) && x < ring.x(140);
      boolean painted = Arrays.stream(column(ring, x)).anyMatch(c -> c != COLOURS.surface());
      assertThat(painted && !inside).isFalse();
    }
    assertThat(Arrays.stream(ring.pixels())).anyMatch(c -> c != COLOURS.surface());
  }

  @Test
  void everyHiddenSpikeHasItsRowWhereThereIsRoom() {
    int height = 3 * SHAPE.hiddenNeurons();
    PixelRing ring = ring(1, height);
    var painter = new HiddenRasterPainter(HISTORY, COLOURS, height);
    long step = busiestStep();
    painter.paint(ring, ring.x(step), step);

    long spiking =
        IntStream.range(0, SHAPE.hidden().get(0).neurons())
            .filter(neuron -> HISTORY.hidden(0, step, neuron) > 0)
            .count();
    int firstLayer = (int) Math.rint(HiddenRasterPainter.place(SHAPE, 1) * height);
    long lit =
        IntStream.range(0, firstLayer)
            .filter(y -> ring.get(ring.x(step), y) != COLOURS.surface())
            .count();
    assertThat(spiking).isPositive();
    assertThat(lit).isEqualTo(3 * spiking);
  }

  @Test
  void everyKindOfInputHasAStripAsHighAsItsShareOfTheChannels() throws IOException {
    GammatoneParameters standard = GammatoneParameters.standard();
    var parameters =
        new GammatoneParameters(
            standard.cochlea(), standard.encoder().with(new ChannelGroups(10, 4, 2)));
    KeywordModel model = RandomModel.make(parameters);
    var history = new LiveHistory(HistoryShape.of(model), 20);
    listen(model, history);
    assertThat(history.shape().inputs()).isEqualTo(16);
    int height = 160;
    PixelRing ring = ring(1, height);
    var painter = new InputRasterPainter(history, COLOURS, height);

    // Channels from the bottom: 10 levels, 4 rises, 2 falls; each 10 pixels high.
    int[] firstPixels = {60, 20, 0};
    int next = height;
    int channel = 0;
    for (int kind = 0; kind < 3; kind++) {
      int channels = (next - firstPixels[kind]) / 10;
      assertThat(history.shape().channelKinds().get(kind).channels()).isEqualTo(channels);
      long step = firstSpike(history, channel, channels);
      painter.paint(ring, ring.x(step), step);
      assertThat(lit(ring, ring.x(step), firstPixels[kind], next)).isPositive();
      next = firstPixels[kind];
      channel += channels;
    }
    assertThat(channel).isEqualTo(16);
  }

  private static long firstSpike(LiveHistory history, int firstChannel, int channels) {
    return IntStream.range(0, (int) history.steps())
        .filter(
            step ->
                IntStream.range(firstChannel, firstChannel + channels)
                    .anyMatch(c -> history.input(step, c) > 0))
        .findFirst()
        .orElseThrow();
  }

  private static long lit(PixelRing ring, int x, int from, int to) {
    return IntStream.range(from, to).filter(y -> ring.get(x, y) != COLOURS.surface()).count();
  }

  private static long busiestStep() {
    long best = 0;
    int most = -1;
    for (long step = 0; step < HISTORY.steps(); step++) {
      int spikes = 0;
      for (int neuron = 0; neuron < SHAPE.hidden().get(0).neurons(); neuron++) {
        spikes += HISTORY.hidden(0, step, neuron);
      }
      if (spikes > most) {
        most = spikes;
        best = step;
      }
    }
    return best;
  }

  @Test
  void aDetectionIsAMarkOverTheWholeHeightInTheColourOfItsWord() {
    long step =
        IntStream.range(0, (int) HISTORY.steps())
            .filter(s -> HISTORY.fired(s) != LiveHistory.NONE)
            .findFirst()
            .orElseThrow();
    PixelRing ring = ring(1, HEIGHT);
    new TrackPainter(HISTORY, COLOURS, (r, x, s) -> {}).paint(ring, ring.x(step), step);

    int word = COLOURS.label(SHAPE.labels(), HISTORY.fired(step));
    assertThat(Arrays.stream(column(ring, ring.x(step))).boxed())
        .allMatch(colour -> Math.abs((colour >> 8 & 0xff) - (word >> 8 & 0xff)) < 30);
  }

  @Test
  void theScoreOfALeadingWordIsDrawnAtItsHeight() {
    long step = HISTORY.steps() - 1;
    int leader =
        IntStream.range(0, SHAPE.labels().count())
            .reduce((a, b) -> HISTORY.score(step, a) >= HISTORY.score(step, b) ? a : b)
            .orElseThrow();
    PixelRing ring = ring(1, HEIGHT);
    new ScorePainter(HISTORY, COLOURS, HEIGHT).paint(ring, ring.x(step), step);

    double place = ScorePainter.place(HISTORY.score(step, leader), HEIGHT);
    int y = (int) Math.rint(place * (HEIGHT - 1));
    assertThat(ring.get(ring.x(step), y)).isNotEqualTo(COLOURS.surface());
  }

  @Test
  void aLouderBandIsPaintedLighter() {
    PixelRing ring = ring(1, SHAPE.bands());
    long step = busiestStep();
    new CochleagramPainter(HISTORY, COLOURS, SHAPE.bands()).paint(ring, ring.x(step), step);

    int loud = 0;
    int quiet = 0;
    for (int band = 0; band < SHAPE.bands(); band++) {
      loud = HISTORY.level(step, band) > HISTORY.level(step, loud) ? band : loud;
      quiet = HISTORY.level(step, band) < HISTORY.level(step, quiet) ? band : quiet;
    }
    assertThat(green(ring, step, loud)).isGreaterThan(green(ring, step, quiet));
  }

  private static int green(PixelRing ring, long step, int band) {
    return ring.get(ring.x(step), SHAPE.bands() - 1 - band) >> 8 & 0xff;
  }
}
