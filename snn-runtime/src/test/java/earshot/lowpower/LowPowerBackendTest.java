package earshot.lowpower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.reference.ReferenceBackend;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LowPowerBackendTest {
  @Test
  void integersFireNearlyAsOftenAsTheReference() {
    for (long seed = 0; seed < 5; seed++) {
      NetworkDescription description = Networks.random(seed);
      SpikingNetwork integers = new LowPowerBackend().create(description);
      SpikingNetwork floats = new ReferenceBackend().create(description);
      run(integers, 500, seed);
      run(floats, 500, seed);

      long expected = floats.counts().hiddenSpikes;
      assertThat(expected).isGreaterThan(500);
      assertThat(integers.counts().hiddenSpikes).isCloseTo(expected, within(expected / 20));
    }
  }

  @Test
  void networksThatWerePreparedShareNothingThatChanges() {
    NetworkDescription description = Networks.random(2);
    var networks = new LowPowerBackend().prepare(description);
    SpikingNetwork busy = networks.get();
    run(busy, 100, 9);
    SpikingNetwork prepared = networks.get();
    SpikingNetwork created = new LowPowerBackend().create(description);
    run(prepared, 300, 1);
    run(created, 300, 1);
    assertThat(created.counts().hiddenSpikes).isGreaterThan(100);
    assertThat(prepared.counts().hiddenSpikes).isEqualTo(created.counts().hiddenSpikes);
    for (int k = 0; k < created.neurons(0); k++) {
      assertThat(prepared.membrane(0, k)).isEqualTo(created.membrane(0, k));
    }
  }

  @Test
  void aPreparedNetworkIsNotQuantisedAgain() {
    NetworkDescription description = Networks.random(2);
    var backend = new LowPowerBackend();
    var networks = backend.prepare(description);
    assertThat(allocatedBytes(networks))
        .isLessThan(allocatedBytes(() -> backend.create(description)) / 2);
  }

  private static long allocatedBytes(Supplier<SpikingNetwork> maker) {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertThat(maker.get().layers()).isPositive();
    long start = thread.getCurrentThreadAllocatedBytes();
    SpikingNetwork made = maker.get();
    long bytes = thread.getCurrentThreadAllocatedBytes() - start;
    assertThat(made.layers()).isPositive();
    return bytes;
  }

  @Test
  void membranesComeBackInTheUnitsOfTheDescription() {
    NetworkDescription description = Networks.random(3);
    SpikingNetwork integers = new LowPowerBackend().create(description);
    SpikingNetwork floats = new ReferenceBackend().create(description);
    // The first steps, before roundings can have moved a spike.
    run(integers, 3, 1);
    run(floats, 3, 1);
    for (int k = 0; k < integers.neurons(0); k++) {
      assertThat(integers.membrane(0, k)).isCloseTo(floats.membrane(0, k), within(0.05f));
    }
  }

  @Test
  void silenceStaysSilent() {
    SpikingNetwork network = new LowPowerBackend().create(Networks.random(1));
    run(network, 200, 1);
    var silence = new SpikeFrame(24);
    for (int step = 0; step < 1000; step++) {
      network.step(silence);
    }
    long spikes = network.counts().hiddenSpikes;
    for (int step = 0; step < 1000; step++) {
      network.step(silence);
    }
    assertThat(network.counts().hiddenSpikes).isEqualTo(spikes);
    for (int k = 0; k < network.neurons(0); k++) {
      // What makes up for the drift of the decays holds a resting membrane up to 20 units below 0,
      // and a threshold has 1023 of them.
      assertThat(network.membrane(0, k)).isBetween(-0.02f, 0f);
    }
    for (int k = 0; k < network.neurons(2); k++) {
      assertThat(network.membrane(2, k)).isZero();
    }
  }

  @Test
  void weightsFillTheirEightBits() {
    CompiledNetwork compiled = LowPowerBackend.compile(Networks.random(2));
    for (LayerReport layer : compiled.report().layers()) {
      assertThat(layer.sqnrDecibels()).isGreaterThan(30);
      assertThat(layer.clippedWeights()).isZero();
      assertThat(layer.roundedToZero()).isLessThan(layer.weights() / 20);
    }
  }

  @Test
  void thresholdsLeaveRoomForTheSpikesOfAStep() {
    CompiledNetwork compiled = LowPowerBackend.compile(Networks.chain("xylo-audio-3", 4, 8, 2));
    for (int threshold : compiled.program().populations().get(0).threshold()) {
      assertThat(threshold).isBetween(1, 32767 / 32);
    }
  }

  @Test
  void aThresholdBelowOneUnitIsRefused() {
    Layer tiny =
        new Layer(
            "hidden",
            Networks.layer("x", 2, 31, 1).synapses(),
            Networks.filled(2, 0.08),
            new double[2],
            Networks.filled(2, 1e-6),
            31);
    float[] weights = {10, 10};
    NetworkDescription network =
        Networks.network(
            "xylo-audio-3",
            1,
            List.of(tiny, Networks.layer("out", 1, 1, 1)),
            List.of(new earshot.network.Connection("input", "hidden", 0, 0, weights)));
    assertThatThrownBy(() -> LowPowerBackend.compile(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs at least 1");
  }

  @Test
  void steppingAllocatesNothing() {
    SpikingNetwork network = new LowPowerBackend().create(Networks.random(1));
    run(network, 100, 1);
    var frame = new SpikeFrame(24);
    frame.setCount(3, 2);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int step = 0; step < 1000; step++) {
      network.step(frame);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
  }

  @Test
  void theEstimateOfPowerHasNoTotalWithoutASourceForEachPart() {
    SpikingNetwork network = new LowPowerBackend().create(Networks.random(1));
    run(network, 100, 1);
    PowerEstimate estimate = PowerEstimate.of(network.counts(), 1.0);
    assertThat(estimate.dynamicMicrowatts()).isPresent();
    assertThat(estimate.dynamicMicrowatts().getAsDouble())
        .isCloseTo(network.counts().cycles * 588 / 12.5e6, within(1e-9));
    assertThat(estimate.totalMicrowatts()).isEmpty();
    assertThat(estimate.source()).contains("estimate");
  }

  private static void run(SpikingNetwork network, int steps, long seed) {
    Random random = new Random(seed);
    var frame = new SpikeFrame(24);
    for (int step = 0; step < steps; step++) {
      for (int c = 0; c < frame.channels(); c++) {
        frame.setCount(c, random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0);
      }
      network.step(frame);
    }
  }
}
