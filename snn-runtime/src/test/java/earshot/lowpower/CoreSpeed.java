package earshot.lowpower;

import earshot.spikes.SpikeFrame;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How many steps the fast core takes in a second of processor time; run by hand, from the root of
 * the project:
 *
 * <pre>
 * taskset -c 0 java -cp snn-runtime/target/classes:snn-runtime/target/test-classes:\
 *     dsp-frontend/target/classes earshot.lowpower.CoreSpeed
 * </pre>
 */
final class CoreSpeed {
  private static final int FRAMES = 4096;

  private static final int THRESHOLD = Integer.getInteger("threshold", 400);

  private CoreSpeed() {}

  public static void main(String[] arguments) {
    measure("64 -> 256 recurrent -> 12", recurrent(), 64, 0.05);
    measure("96 -> 256 -> 256 -> 256 -> 10, four delays each", layered(4), 96, 0.05);
    measure("96 -> 256 -> 256 -> 256 -> 10, no delays", layered(1), 96, 0.05);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static CoreProgram recurrent() {
    Random random = new Random(1);
    List<Projection> projections =
        List.of(
            new Projection(Projection.INPUT, 0, 0, 0, weights(random, 64 * 256, 30)),
            new Projection(0, 0, 0, 1, weights(random, 256 * 256, 8)),
            new Projection(0, 1, 0, 1, weights(random, 256 * 12, 30)));
    return program(
        64, List.of(population(256, THRESHOLD, 31), population(12, 32767, 1)), projections, 3);
  }

  private static CoreProgram layered(int delays) {
    Random random = new Random(1);
    List<Population> populations = new ArrayList<>();
    List<Projection> projections = new ArrayList<>();
    for (int layer = 0; layer < 3; layer++) {
      populations.add(population(256, THRESHOLD, 31));
      int sources = layer == 0 ? 96 : 256;
      for (int d = 0; d < delays; d++) {
        int delay = (layer == 0 ? 0 : 1) + 3 * d;
        projections.add(
            new Projection(layer - 1, layer, 0, delay, weights(random, sources * 256, 20)));
      }
    }
    populations.add(population(10, 32767, 1));
    projections.add(new Projection(2, 3, 0, 1, weights(random, 256 * 10, 30)));
    return program(96, populations, projections, 3);
  }

  private static CoreProgram program(
      int inputs, List<Population> populations, List<Projection> projections, int shift) {
    int hidden =
        populations.subList(0, populations.size() - 1).stream().mapToInt(Population::neurons).sum();
    int[] alias = new int[hidden];
    Arrays.fill(alias, CoreProgram.NO_ALIAS);
    return new CoreProgram(inputs, populations, projections, shift, shift, shift, alias);
  }

  private static byte[] weights(Random random, int n, double sigma) {
    byte[] weights = new byte[n];
    for (int i = 0; i < n; i++) {
      weights[i] =
          (byte)
              Math.max(-127, Math.min(127, Math.rint(random.nextGaussian() * sigma - sigma * 0.2)));
    }
    return weights;
  }

  private static Population population(int neurons, int threshold, int cap) {
    int[] dashSyn = new int[neurons];
    int[] dashMem = new int[neurons];
    int[] thresholds = new int[neurons];
    Arrays.setAll(dashSyn, k -> 1 + k % 5); // as training deals them
    Arrays.setAll(dashMem, k -> 1 + k % 5);
    Arrays.fill(thresholds, threshold);
    return new Population(new int[][] {dashSyn}, dashMem, thresholds, new int[neurons], cap);
  }

  private static void measure(String what, CoreProgram program, int inputs, double rate) {
    Random random = new Random(2);
    SpikeFrame[] frames = new SpikeFrame[FRAMES];
    for (int f = 0; f < FRAMES; f++) {
      frames[f] = new SpikeFrame(inputs);
      for (int c = 0; c < inputs; c++) {
        frames[f].setCount(c, random.nextDouble() < rate ? 1 : 0);
      }
    }
    var core = new IntegerCore(program);
    for (int round = 0; round < 5; round++) {
      core.reset();
      int steps = 0;
      long start = cpuNanos();
      while (cpuNanos() - start < 1_000_000_000L) {
        for (SpikeFrame frame : frames) {
          core.step(frame);
        }
        steps += FRAMES;
      }
      double seconds = (cpuNanos() - start) * 1e-9;
      var counts = core.counts();
      System.out.printf(
          "%s: %.0f steps per CPU second, %.0f synaptic operations and %.1f hidden spikes a step,"
              + " %d saturations%n",
          what,
          steps / seconds,
          (double) counts.synapticOperations / counts.steps,
          (double) counts.hiddenSpikes / counts.steps,
          counts.saturations);
    }
  }
}
