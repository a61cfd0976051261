package earshot.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.RandomNetworks;
import earshot.network.Synapse;
import earshot.spikes.SpikeFrame;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReferenceNetworkTest {
  private static final double STEP = 0.01;

  @Property(tries = 200)
  void doesWhatThePlainNetworkDoes(@ForAll long seed) {
    NetworkDescription description = RandomNetworks.of(seed);
    var network = new ReferenceBackend().create(description);
    var plain = new PlainNetwork(description);
    var frame = new SpikeFrame(description.inputs());
    var random = new Random(seed);
    for (int step = 0; step < 40; step++) {
      RandomNetworks.fill(frame, random);
      network.step(frame);
      int[] input = new int[description.inputs()];
      for (int c = 0; c < input.length; c++) {
        input[c] = Math.min(frame.count(c), 15);
      }
      plain.step(input);
      for (int l = 0; l < network.layers(); l++) {
        Layer layer = description.layers().get(l);
        for (int k = 0; k < layer.neurons(); k++) {
          assertThat(network.spikes(l, k)).isEqualTo(plain.lastSpikes(layer)[k]);
          assertThat(network.membrane(l, k)).isEqualTo((float) plain.membranes(layer)[k]);
        }
      }
    }
    assertThat(network.counts().synapticOperations).isEqualTo(plain.operations);
    assertThat(network.counts().membraneUpdates).isEqualTo(40L * description.neurons());
  }

  @Property(tries = 20)
  void startsFromNothingAfterAReset(@ForAll long seed) {
    NetworkDescription description = RandomNetworks.of(seed);
    var used = new ReferenceBackend().create(description);
    run(used, description, 25, seed + 1);
    used.reset();
    var fresh = new ReferenceBackend().create(description);
    run(used, description, 25, seed);
    run(fresh, description, 25, seed);
    for (int l = 0; l < fresh.layers(); l++) {
      for (int k = 0; k < fresh.neurons(l); k++) {
        assertThat(used.membrane(l, k)).isEqualTo(fresh.membrane(l, k));
      }
    }
    assertThat(used.counts()).usingRecursiveComparison().isEqualTo(fresh.counts());
  }

  /**
   * One spike of weight w into tau_syn dI/dt = -I, tau_mem dV/dt = -V + I: after n steps of forward
   * Euler V = w a_s (a_m^n - a_s^n) / (a_m - a_s).
   */
  @Test
  void aSpikeGivesTheClosedFormOfTheLeakyIntegrator() {
    double tauSyn = 0.04;
    double tauMem = 0.16;
    var network = new ReferenceBackend().create(readout(tauSyn, tauMem, 0, 0.5f));
    double as = 1 - STEP / tauSyn;
    double am = 1 - STEP / tauMem;
    var frame = new SpikeFrame(1);
    for (int n = 1; n <= 100; n++) {
      frame.setCount(0, n == 1 ? 1 : 0);
      network.step(frame);
      double expected = 0.5 * as * (Math.pow(am, n) - Math.pow(as, n)) / (am - as);
      assertThat((double) network.membrane(0, 0)).isCloseTo(expected, within(1e-7));
    }
  }

  /** V = b (1 - a_m^n) / (1 - a_m). */
  @Test
  void aBiasGivesTheClosedFormOfTheLeakyIntegrator() {
    double tauMem = 0.16;
    var network = new ReferenceBackend().create(readout(0.04, tauMem, 0.25, 0));
    double am = 1 - STEP / tauMem;
    for (int n = 1; n <= 100; n++) {
      network.step(new SpikeFrame(1));
      double expected = 0.25 * (1 - Math.pow(am, n)) / (1 - am);
      assertThat((double) network.membrane(0, 0)).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void anInstantaneousSynapseReachesTheMembraneWholeAndOnce() {
    var network = new ReferenceBackend().create(readout(0, 0.02, 0, 1));
    var frame = new SpikeFrame(1);
    frame.setCount(0, 3);
    network.step(frame);
    assertThat(network.membrane(0, 0)).isEqualTo(3f);
    frame.clear();
    network.step(frame);
    assertThat(network.membrane(0, 0)).isEqualTo(1.5f);
  }

  @Test
  void aNeuronAtItsThresholdFiresAndTheCapLeavesTheRestOnTheMembrane() {
    var layer =
        new Layer(
            "out",
            List.of(new Synapse(new double[] {0})),
            new double[] {1},
            new double[] {0},
            new double[] {1},
            2);
    var network =
        new ReferenceBackend()
            .create(
                new NetworkDescription(
                    "cap",
                    "desktop",
                    1,
                    STEP,
                    List.of(layer),
                    List.of(new Connection("input", "out", 0, 0, new float[] {1}))));
    var frame = new SpikeFrame(1);
    frame.setCount(0, 1);
    network.step(frame);
    assertThat(network.spikes(0, 0)).isEqualTo(1);
    assertThat(network.membrane(0, 0)).isZero();
    frame.setCount(0, 5);
    network.step(frame);
    assertThat(network.spikes(0, 0)).isEqualTo(2);
    assertThat(network.membrane(0, 0)).isEqualTo(3f);
    assertThat(network.counts().outputSpikes).isEqualTo(3);
    assertThat(network.counts().inputSpikes).isEqualTo(6);
    assertThat(network.counts().inputEvents).isEqualTo(2);
  }

  @Test
  void allocatesNothingPerStep() {
    NetworkDescription description = RandomNetworks.of(7);
    var network = new ReferenceBackend().create(description);
    var frame = new SpikeFrame(description.inputs());
    for (int c = 0; c < frame.channels(); c++) {
      frame.setCount(c, 1 + c % 2);
    }
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 100; i++) {
      network.step(frame);
    }
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1000; i++) {
      network.step(frame);
    }
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(after - before).isLessThan(1000);
  }

  private static void run(
      ReferenceNetwork network, NetworkDescription description, int steps, long seed) {
    var frame = new SpikeFrame(description.inputs());
    var random = new Random(seed);
    for (int step = 0; step < steps; step++) {
      RandomNetworks.fill(frame, random);
      network.step(frame);
    }
  }

  private static NetworkDescription readout(
      double tauSyn, double tauMem, double bias, float weight) {
    var layer =
        new Layer(
            "out",
            List.of(new Synapse(new double[] {tauSyn})),
            new double[] {tauMem},
            new double[] {bias},
            new double[] {Double.POSITIVE_INFINITY},
            1);
    return new NetworkDescription(
        "readout",
        "desktop",
        1,
        STEP,
        List.of(layer),
        List.of(new Connection("input", "out", 0, 0, new float[] {weight})));
  }
}
