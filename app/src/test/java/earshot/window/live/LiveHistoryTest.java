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
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class LiveHistoryTest {
  private static final KeywordModel MODEL = RandomModel.make();
  private static final HistoryShape SHAPE = HistoryShape.of(MODEL);

  private static void listen(float[] samples, EarListener... listeners) throws IOException {
    var supply = new MemorySupply("memory", Pacing.AS_IT_COMES, samples);
    SessionSummary unused =
        new ListeningSession(
                supply.open(SHAPE.sampleRateHz(), warning -> {}),
                SpotterSettings.of(MODEL, new ReferenceBackend()),
                Pacing.AS_IT_COMES,
                new EarListeners(List.of(listeners)))
            .run();
  }

  private static float[] speech(double seconds) throws IOException {
    float[] all = MemorySupply.demonstration(Pacing.AS_IT_COMES).samples();
    return Arrays.copyOf(all, (int) (seconds * SHAPE.sampleRateHz()));
  }

  /** Writes down, as a checksum per step, what a history ought to hold. */
  private static final class Notes implements EarListener {
    private final List<Long> steps = new ArrayList<>();

    @Override
    public void stepped(KeywordSpotter spotter, SpikeFrame input) {
      var sum = new CRC32();
      for (int channel = 0; channel < SHAPE.inputs(); channel++) {
        sum.update(input.count(channel));
      }
      for (int layer = 0; layer < SHAPE.hidden().size(); layer++) {
        for (int neuron = 0; neuron < SHAPE.hidden().get(layer).neurons(); neuron++) {
          sum.update(spotter.network().spikes(layer, neuron));
        }
      }
      for (int band = 0; band < SHAPE.bands(); band++) {
        sum.update(Float.floatToIntBits(spotter.frontEnd().level(band)));
      }
      for (int label = 0; label < SHAPE.labels().count(); label++) {
        sum.update(Float.floatToIntBits(spotter.scorer().score(label)));
        sum.update(Float.floatToIntBits(spotter.trigger().threshold(label)));
      }
      steps.add(sum.getValue());
    }
  }

  private static long checksum(LiveHistory history, long step) {
    var sum = new CRC32();
    for (int channel = 0; channel < SHAPE.inputs(); channel++) {
      sum.update(history.input(step, channel));
    }
    for (int layer = 0; layer < SHAPE.hidden().size(); layer++) {
      for (int neuron = 0; neuron < SHAPE.hidden().get(layer).neurons(); neuron++) {
        sum.update(history.hidden(layer, step, neuron));
      }
    }
    for (int band = 0; band < SHAPE.bands(); band++) {
      sum.update(Float.floatToIntBits(history.level(step, band)));
    }
    for (int label = 0; label < SHAPE.labels().count(); label++) {
      sum.update(Float.floatToIntBits(history.score(step, label)));
      sum.update(Float.floatToIntBits(history.threshold(step, label)));
    }
    return sum.getValue();
  }

  @Test
  void everyStepThatCanBeReadIsWhatTheEarDid() throws IOException {
    // Two seconds are kept of ten, so the rings go round.
    var history = new LiveHistory(SHAPE, 2);
    var notes = new Notes();
    listen(speech(10), history, notes);

    assertThat(history.oldest()).isEqualTo(history.steps() - 200);
    for (long step = history.oldest(); step < history.steps(); step++) {
      assertThat(checksum(history, step)).isEqualTo(notes.steps.get((int) step));
    }
  }

  @Test
  void aStepIsPublishedWhenTheNextOneComes() throws IOException {
    var history = new LiveHistory(SHAPE, 2);
    var seen = new ArrayList<Long>();
    listen(
        speech(0.1),
        history,
        new EarListener() {
          @Override
          public void stepped(KeywordSpotter spotter, SpikeFrame input) {
            seen.add(history.steps());
          }
        });

    assertThat(seen).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }

  @Test
  void aDetectionBelongsToTheStepInWhichItFired() throws IOException {
    var history = new LiveHistory(SHAPE, 30);
    listen(speech(8), history);

    var found = new ArrayList<Detection>();
    for (Optional<Heard> next = history.takeDetection();
        next.isPresent();
        next = history.takeDetection()) {
      found.add(next.get().detection());
    }
    assertThat(found).isNotEmpty();
    for (Detection detection : found) {
      long step = detection.sample() / SHAPE.samplesPerStep() - 1;
      assertThat(SHAPE.labels().name(history.fired(step))).isEqualTo(detection.keyword());
      assertThat(history.score(step, history.fired(step))).isEqualTo((float) detection.score());
    }
    long marked =
        java.util.stream.LongStream.range(0, history.steps())
            .filter(step -> history.fired(step) != LiveHistory.NONE)
            .count();
    assertThat(marked).isEqualTo(found.size());
  }

  @Test
  void theWaveformOfAStepIsItsSmallestAndLargestSample() throws IOException {
    float[] ramp = new float[SHAPE.samplesPerStep() * 4];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = i / (float) ramp.length - 0.5f;
    }
    var history = new LiveHistory(SHAPE, 1);
    listen(ramp, history);

    assertThat(history.lowest(1)).isEqualTo(-0.25f);
    assertThat(history.highest(1)).isEqualTo(ramp[2 * SHAPE.samplesPerStep() - 1]);
  }

  @Test
  void theCostOfASecondIsWhatTheNetworkCounted() throws IOException {
    var history = new LiveHistory(SHAPE, 4);
    assertThat(history.costs()).isEmpty();
    long[] operations = new long[600];
    listen(
        speech(5),
        history,
        new EarListener() {
          @Override
          public void stepped(KeywordSpotter spotter, SpikeFrame input) {
            operations[(int) input.step()] = spotter.network().counts().synapticOperations;
          }
        });

    CostRates rates = history.costs().orElseThrow();
    int last = (int) history.steps() - 1;
    assertThat(rates.synapticOperationsPerSecond())
        .isEqualTo((double) (operations[last] - operations[last - 100]));
    assertThat(rates.silentShare()).isBetween(0.0, 1.0);
    assertThat(rates.realTimeFactor()).isPositive();
  }

  @Test
  void writingAllocatesNothing() throws IOException {
    var history = new LiveHistory(SHAPE, 2);
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long[] bytes = new long[1];
    var before =
        new EarListener() {
          private long mark;

          @Override
          public void stepped(KeywordSpotter spotter, SpikeFrame input) {
            mark = threads.getCurrentThreadAllocatedBytes();
          }
        };
    var after =
        new EarListener() {
          @Override
          public void stepped(KeywordSpotter spotter, SpikeFrame input) {
            if (input.step() > 100) {
              bytes[0] += threads.getCurrentThreadAllocatedBytes() - before.mark;
            }
          }
        };
    listen(speech(5), before, history, after);

    assertThat(bytes[0]).isZero();
  }
}
