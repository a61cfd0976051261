package earshot.network;

import earshot.spikes.SpikeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Small networks of every shape that a description allows, for property tests. */
public final class RandomNetworks {
  private static final double STEP_SECONDS = 0.01;

  private RandomNetworks() {}

  /** Layers, synapses, delays, caps, sparse weights and leaky readouts, all drawn from a seed. */
  public static NetworkDescription of(long seed) {
    var random = new SplittableRandom(seed);
    int inputs = random.nextInt(1, 6);
    List<Layer> layers = new ArrayList<>();
    int count = random.nextInt(1, 4);
    for (int i = 0; i < count; i++) {
      layers.add(layer(i == count - 1 ? "out" : "hidden." + i, random, i == count - 1));
    }
    List<Connection> connections = new ArrayList<>();
    for (Layer target : layers) {
      addConnections(NetworkDescription.INPUT, inputs, 0, target, connections, random);
      for (Layer source : layers) {
        if (!source.equals(layers.get(count - 1))) {
          addConnections(source.name(), source.neurons(), 1, target, connections, random);
        }
      }
    }
    return new NetworkDescription(
        "random " + seed, "desktop", inputs, STEP_SECONDS, layers, connections);
  }

  /** Fills a frame; some counts lie above what a cell may hold. */
  public static void fill(SpikeFrame frame, Random random) {
    for (int c = 0; c < frame.channels(); c++) {
      boolean silent = random.nextInt(4) > 0;
      frame.setCount(c, silent ? 0 : 1 + random.nextInt(random.nextInt(5) == 0 ? 18 : 2));
    }
  }

  private static Layer layer(String name, SplittableRandom random, boolean last) {
    int neurons = random.nextInt(1, 7);
    List<Synapse> synapses = new ArrayList<>();
    int synapseCount = random.nextInt(1, 3);
    for (int s = 0; s < synapseCount; s++) {
      boolean instantaneous = random.nextInt(3) == 0;
      synapses.add(
          new Synapse(
              fill(neurons, () -> instantaneous ? 0 : STEP_SECONDS * random.nextDouble(1.1, 9))));
    }
    boolean readout = last && random.nextBoolean();
    return new Layer(
        name,
        synapses,
        fill(neurons, () -> STEP_SECONDS * random.nextDouble(1.1, 20)),
        fill(neurons, () -> random.nextInt(2) * random.nextDouble(-0.1, 0.1)),
        fill(neurons, () -> readout ? Double.POSITIVE_INFINITY : random.nextDouble(0.5, 1.5)),
        new int[] {1, 2, 31}[random.nextInt(3)]);
  }

  private static double[] fill(int length, DoubleSupplier value) {
    double[] array = new double[length];
    Arrays.setAll(array, i -> value.getAsDouble());
    return array;
  }

  private static void addConnections(
      String source,
      int sources,
      int leastDelay,
      Layer target,
      List<Connection> into,
      SplittableRandom random) {
    for (int synapse = 0; synapse < target.synapses().size(); synapse++) {
      for (int delay = leastDelay; delay < 4; delay++) {
        if (random.nextBoolean()) {
          float[] weights = new float[sources * target.neurons()];
          for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(3) == 0 ? 0 : (float) random.nextDouble(-0.5, 0.8);
          }
          into.add(new Connection(source, target.name(), synapse, delay, weights));
        }
      }
    }
  }
}
