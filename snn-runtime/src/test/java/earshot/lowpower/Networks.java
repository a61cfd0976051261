package earshot.lowpower;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small descriptions for tests, one change away from legal on every chip. */
final class Networks {
  static final double STEP_SECONDS = 0.01;

  private Networks() {}

  static double[] filled(int n, double value) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }

  static Layer layer(String name, int neurons, int cap, int synapses) {
    return new Layer(
        name,
        Collections.nCopies(synapses, new Synapse(filled(neurons, 2 * STEP_SECONDS))),
        filled(neurons, 8 * STEP_SECONDS),
        new double[neurons],
        filled(neurons, 1),
        cap);
  }

  static Connection all(
      String source, int sources, String target, int targets, int synapse, int delay) {
    float[] weights = new float[sources * targets];
    Arrays.fill(weights, 0.1f);
    return new Connection(source, target, synapse, delay, weights);
  }

  static NetworkDescription chain(String profile, int inputs, int hidden, int outputs) {
    return network(
        profile,
        inputs,
        List.of(layer("hidden", hidden, 31, 1), layer("out", outputs, 1, 1)),
        List.of(
            corner("input", inputs, "hidden", hidden, 0),
            corner("hidden", hidden, "out", outputs, 1)));
  }

  static NetworkDescription network(
      String profile, int inputs, List<Layer> layers, List<Connection> connections) {
    return new NetworkDescription("test", profile, inputs, STEP_SECONDS, layers, connections);
  }

  /** One weight from the last source to the first target. */
  static Connection corner(String source, int sources, String target, int targets, int delay) {
    float[] weights = new float[sources * targets];
    weights[(sources - 1) * targets] = 0.1f;
    return new Connection(source, target, 0, delay, weights);
  }

  /** Two layers with delays and a leaky readout, random weights. */
  static NetworkDescription random(long seed) {
    Random random = new Random(seed);
    int inputs = 24;
    int hidden = 48;
    int outputs = 6;
    Layer readout =
        new Layer(
            "out",
            List.of(new Synapse(filled(outputs, 2 * STEP_SECONDS))),
            filled(outputs, 16 * STEP_SECONDS),
            new double[outputs],
            filled(outputs, Double.POSITIVE_INFINITY),
            1);
    List<Connection> connections = new ArrayList<>();
    connections.add(gaussian(random, "input", inputs, "first", hidden, 0, 0.25));
    connections.add(gaussian(random, "input", inputs, "first", hidden, 2, 0.25));
    connections.add(gaussian(random, "first", hidden, "second", hidden, 1, 0.2));
    connections.add(gaussian(random, "first", hidden, "second", hidden, 5, 0.2));
    connections.add(gaussian(random, "second", hidden, "second", hidden, 1, 0.05));
    connections.add(gaussian(random, "second", hidden, "out", outputs, 1, 0.2));
    return network(
        "desktop",
        inputs,
        List.of(layer("first", hidden, 3, 1), layer("second", hidden, 3, 1), readout),
        connections);
  }

  private static Connection gaussian(
      Random random,
      String source,
      int sources,
      String target,
      int targets,
      int delay,
      double sigma) {
    float[] weights = new float[sources * targets];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (sigma * random.nextGaussian());
    }
    return new Connection(source, target, 0, delay, weights);
  }
}
