package earshot.window.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import earshot.reference.ReferenceBackend;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.live.RandomModel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BenchTest {
  private static final double STEP = 0.01;

  private static SpikingNetwork reference(NeuronParameters p) {
    var layer =
        new Layer(
            "out",
            List.of(new Synapse(new double[] {p.tauSynSeconds()})),
            new double[] {p.tauMemSeconds()},
            new double[] {p.bias()},
            new double[] {p.threshold()},
            15);
    return new ReferenceBackend()
        .create(
            new NetworkDescription(
                "bench",
                "desktop",
                1,
                STEP,
                List.of(layer),
                List.of(
                    new Connection(
                        NetworkDescription.INPUT, "out", 0, 0, new float[] {(float) p.weight()}))));
  }

  @Test
  void theNeuronDoesWhatTheReferenceBackendDoes() {
    var parameters = new NeuronParameters(0.03, 0.07, 0.5, 0.02, 1.25);
    SpikingNetwork network = reference(parameters);
    var neuron = new BenchNeuron(STEP, parameters);
    var frame = new SpikeFrame(1);
    var random = new Random(1);
    int fired = 0;
    for (int step = 0; step < 500; step++) {
      int spikes = random.nextInt(3);
      frame.setCount(0, spikes);
      network.step(frame);
      neuron.step(spikes);
      fired += neuron.spikes();

      assertThat(neuron.spikes()).isEqualTo(network.spikes(0, 0));
      assertThat(neuron.membrane()).isCloseTo(network.membrane(0, 0), within(1e-5));
    }
    assertThat(fired).isPositive();
  }

  @Test
  void theArtificialNeuronAnswersAtOnceAndForgetsAtOnce() {
    var neuron = new BenchNeuron(STEP, new NeuronParameters(0.03, 0.07, 0.5, 0, 1));
    neuron.step(2);
    assertThat(neuron.answer()).isEqualTo(1);
    neuron.step(0);
    assertThat(neuron.answer()).isZero();
    assertThat(neuron.current()).isPositive();
  }

  @Test
  void aClickIsASpikeInTheNextStep() {
    var bench = new Bench(new LiveHistory(HistoryShape.of(RandomModel.make()), 1));
    bench.set(BenchFeed.CLICKS);
    bench.frame(1_000_000_000L);
    bench.click();
    bench.frame(1_100_000_000L);

    assertThat(bench.steps()).isEqualTo(10);
    assertThat(bench.value(Bench.Trace.INPUT, 9)).isEqualTo(1);
    assertThat(bench.value(Bench.Trace.INPUT, 0)).isZero();
    assertThat(bench.value(Bench.Trace.CURRENT, 9)).isPositive();
  }

  @Test
  void thePulseTrainIsOnForASecondAndOffForASecond() {
    long on =
        java.util.stream.LongStream.range(0, 100).filter(s -> BenchFeed.pulses(s) > 0).count();
    long off =
        java.util.stream.LongStream.range(100, 200).filter(s -> BenchFeed.pulses(s) > 0).count();

    assertThat(on).isEqualTo(10);
    assertThat(off).isZero();
  }
}
