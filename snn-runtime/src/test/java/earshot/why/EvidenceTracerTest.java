package earshot.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.RandomNetworks;
import earshot.network.Synapse;
import earshot.reference.ReferenceBackend;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EvidenceTracerTest {
  private static final int STEPS = 60;

  /** Runs a network on the reference backend and keeps its spikes and its last membranes. */
  private static final class Run implements SpikeRecord {
    final List<int[]> input = new ArrayList<>();
    final List<List<int[]>> hidden = new ArrayList<>(); // by step, by layer
    double[] outputs = {};

    Run(NetworkDescription network, List<int[]> frames) {
      SpikingNetwork running = new ReferenceBackend().create(network);
      var frame = new SpikeFrame(network.inputs());
      int last = network.layers().size() - 1;
      for (int[] counts : frames) {
        for (int c = 0; c < counts.length; c++) {
          frame.setCount(c, counts[c]);
        }
        running.step(frame);
        input.add(counts);
        List<int[]> layers = new ArrayList<>();
        for (int layer = 0; layer < last; layer++) {
          int[] spikes = new int[running.neurons(layer)];
          for (int k = 0; k < spikes.length; k++) {
            spikes[k] = running.spikes(layer, k);
          }
          layers.add(spikes);
        }
        hidden.add(layers);
      }
      outputs = new double[running.neurons(last)];
      Arrays.setAll(outputs, k -> running.membrane(last, k));
    }

    @Override
    public long first() {
      return 0;
    }

    @Override
    public int input(long step, int channel) {
      return Math.min(SpikeFrame.MAX_COUNT, input.get((int) step)[channel]);
    }

    @Override
    public int hidden(int layer, long step, int neuron) {
      return hidden.get((int) step).get(layer)[neuron];
    }
  }

  private static NetworkDescription withReadout(NetworkDescription network) {
    List<Layer> layers = new ArrayList<>(network.layers());
    Layer out = network.output();
    double[] never = new double[out.neurons()];
    Arrays.fill(never, Double.POSITIVE_INFINITY);
    layers.set(
        layers.size() - 1,
        new Layer(
            out.name(), out.synapses(), out.tauMemSeconds(), out.bias(), never, out.spikeCap()));
    return new NetworkDescription(
        network.name(),
        network.profile(),
        network.inputs(),
        network.stepSeconds(),
        layers,
        network.connections());
  }

  private static List<int[]> noise(int channels, long seed) {
    var random = new Random(seed);
    var frame = new SpikeFrame(channels);
    List<int[]> frames = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      RandomNetworks.fill(frame, random);
      int[] counts = new int[channels];
      Arrays.setAll(counts, frame::count);
      frames.add(counts);
    }
    return frames;
  }

  private static double[] gains(int outputs, long seed) {
    return new Random(seed).doubles(outputs, -1, 1).toArray();
  }

  private static double dot(double[] gains, double[] outputs) {
    double sum = 0;
    for (int label = 0; label < gains.length; label++) {
      sum += gains[label] * outputs[label];
    }
    return sum;
  }

  private static double inputSum(Evidence evidence, NetworkDescription network) {
    double sum = 0;
    for (long step = evidence.from(); step <= evidence.to(); step++) {
      for (int c = 0; c < network.inputs(); c++) {
        sum += evidence.input(step, c);
      }
    }
    return sum;
  }

  private static double largestShare(Evidence evidence, NetworkDescription network) {
    double largest = Math.abs(evidence.received());
    for (long step = evidence.from(); step <= evidence.to(); step++) {
      for (int layer = 0; layer < network.hidden().size(); layer++) {
        for (int k = 0; k < network.hidden().get(layer).neurons(); k++) {
          largest = Math.max(largest, Math.abs(evidence.hidden(layer, step, k)));
        }
      }
    }
    return 1 + largest;
  }

  @Property(tries = 25)
  void whatIsExplainedIsTheMembraneOfTheReferenceBackend(@ForAll long seed) {
    NetworkDescription network = withReadout(RandomNetworks.of(seed));
    var run = new Run(network, noise(network.inputs(), seed));
    double[] gains = gains(network.output().neurons(), seed);

    Evidence evidence = new EvidenceTracer(network).trace(run, gains, 0, STEPS - 1);

    double membrane = dot(gains, run.outputs);
    assertThat(evidence.received()).isCloseTo(membrane, within(1e-4 * (1 + Math.abs(membrane))));
  }

  @Property(tries = 25)
  void sharesOfTheInputsAndTheRemaindersAddUpToIt(@ForAll long seed) {
    NetworkDescription network = withReadout(RandomNetworks.of(seed));
    var run = new Run(network, noise(network.inputs(), seed));
    double[] gains = gains(network.output().neurons(), seed);

    Evidence evidence = new EvidenceTracer(network).trace(run, gains, 20, STEPS - 1);

    double sum =
        inputSum(evidence, network)
            + evidence.fromBiases()
            + evidence.fromEarlier()
            + evidence.fromNowhere();
    assertThat(sum)
        .isCloseTo(evidence.received(), within(1e-9 * STEPS * largestShare(evidence, network)));
  }

  private static Layer layer(String name, int neurons, double threshold) {
    double[] tau = new double[neurons];
    double[] thresholds = new double[neurons];
    Arrays.fill(tau, 0.05);
    Arrays.fill(thresholds, threshold);
    return new Layer(
        name, List.of(new Synapse(tau)), tau.clone(), new double[neurons], thresholds, 1);
  }

  /** Channel 0 excites the only hidden neuron after two steps, channel 1 inhibits it. */
  private static NetworkDescription chain() {
    return new NetworkDescription(
        "chain",
        "desktop",
        2,
        0.01,
        List.of(layer("hidden", 1, 0.5), layer("out", 1, Double.POSITIVE_INFINITY)),
        List.of(
            new Connection(NetworkDescription.INPUT, "hidden", 0, 2, new float[] {1f, -0.2f}),
            new Connection("hidden", "out", 0, 1, new float[] {2f})));
  }

  private static List<int[]> silence(int steps) {
    List<int[]> frames = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      frames.add(new int[2]);
    }
    return frames;
  }

  @Test
  void aSpikeThatMadeAnotherFireGetsAllThatTheOtherCarried() {
    List<int[]> frames = silence(10);
    frames.get(3)[0] = 1;
    var run = new Run(chain(), frames);
    assertThat(run.hidden(0, 5, 0)).isEqualTo(1);

    Evidence evidence = new EvidenceTracer(chain()).trace(run, new double[] {1}, 0, 9);

    assertThat(evidence.input(3, 0)).isCloseTo(run.outputs[0], within(1e-6));
    assertThat(inputSum(evidence, chain())).isCloseTo(evidence.input(3, 0), within(1e-12));
  }

  @Test
  void theReachIsATimeAndNoNumberOfSteps() {
    // At steps of 1 ms a membrane is highest 49 steps after its spike, (m + 1) 0.98^(m + 1).
    var fine =
        new NetworkDescription(
            "fine",
            "desktop",
            1,
            0.001,
            List.of(layer("hidden", 1, 18.15), layer("out", 1, Double.POSITIVE_INFINITY)),
            List.of(
                new Connection(NetworkDescription.INPUT, "hidden", 0, 0, new float[] {1f}),
                new Connection("hidden", "out", 0, 1, new float[] {2f})));
    List<int[]> frames = new ArrayList<>();
    for (int step = 0; step < 55; step++) {
      frames.add(new int[] {step == 0 ? 1 : 0});
    }
    var run = new Run(fine, frames);
    assertThat(run.hidden(0, 45, 0)).isEqualTo(1);

    Evidence evidence = new EvidenceTracer(fine).trace(run, new double[] {1}, 0, 54);

    assertThat(evidence.input(0, 0)).isCloseTo(run.outputs[0], within(1e-3));
    assertThat(evidence.fromNowhere()).isZero();
  }

  @Test
  void aChargeThatWasSpentCarriesNoLaterFiring() {
    // Spikes of channel 0 in two steps, each of them enough to fire and spent whole.
    List<int[]> frames = silence(10);
    frames.get(3)[0] = 1;
    frames.get(4)[0] = 1;
    NetworkDescription network = pulses();
    var run = new Run(network, frames);
    assertThat(run.hidden(0, 3, 0) + run.hidden(0, 4, 0)).isEqualTo(2);

    Evidence evidence = new EvidenceTracer(network).trace(run, new double[] {1}, 0, 9);

    assertThat(evidence.input(3, 0)).isCloseTo(evidence.hidden(0, 3, 0), within(1e-6));
    assertThat(evidence.input(4, 0)).isCloseTo(evidence.hidden(0, 4, 0), within(1e-6));
  }

  @Test
  void whatAFiringLeftStillCounts() {
    // 0.8 arrives, 0.5 is spent, 0.3 is left and decays to 0.24; then 0.8 arrives again.
    List<int[]> frames = silence(10);
    frames.get(3)[1] = 1;
    frames.get(4)[1] = 1;
    NetworkDescription network = pulses();
    var run = new Run(network, frames);
    assertThat(run.hidden(0, 3, 0) + run.hidden(0, 4, 0)).isEqualTo(2);

    Evidence evidence = new EvidenceTracer(network).trace(run, new double[] {1}, 0, 9);

    double later = evidence.hidden(0, 4, 0);
    assertThat(evidence.input(4, 1)).isCloseTo(later * 0.8 / 1.04, within(1e-6));
    assertThat(evidence.input(3, 1))
        .isCloseTo(evidence.hidden(0, 3, 0) + later * 0.24 / 1.04, within(1e-6));
  }

  /** A hidden neuron without a current: channel 0 brings its threshold of 0.5, channel 1 0.8. */
  private static NetworkDescription pulses() {
    return new NetworkDescription(
        "pulses",
        "desktop",
        2,
        0.01,
        List.of(
            new Layer(
                "hidden",
                List.of(new Synapse(new double[1])),
                new double[] {0.05},
                new double[1],
                new double[] {0.5},
                1),
            layer("out", 1, Double.POSITIVE_INFINITY)),
        List.of(
            new Connection(NetworkDescription.INPUT, "hidden", 0, 0, new float[] {0.5f, 0.8f}),
            new Connection("hidden", "out", 0, 1, new float[] {2f})));
  }

  @Test
  void aSpikeThatHeldTheNeuronBackGetsNothing() {
    List<int[]> frames = silence(10);
    frames.get(2)[1] = 1;
    frames.get(3)[0] = 1;
    var run = new Run(chain(), frames);

    Evidence evidence = new EvidenceTracer(chain()).trace(run, new double[] {1}, 0, 9);

    assertThat(evidence.input(3, 0)).isPositive();
    assertThat(evidence.input(2, 1)).isZero();
  }

  @Test
  void spikesBeforeTheWindowAreCountedTogether() {
    List<int[]> frames = silence(10);
    frames.get(3)[0] = 1;
    var run = new Run(chain(), frames);

    Evidence evidence = new EvidenceTracer(chain()).trace(run, new double[] {1}, 5, 9);

    assertThat(evidence.fromEarlier()).isCloseTo(run.outputs[0], within(1e-6));
    assertThat(evidence.input(3, 0)).isZero();
  }

  @Test
  void gainsAgainstTheMeanAddUpToNothing() {
    double[] gains = EvidenceTracer.againstTheMean(4, 2);

    assertThat(Arrays.stream(gains).sum()).isCloseTo(0, within(1e-12));
    assertThat(gains[2]).isEqualTo(0.75);
  }
}
