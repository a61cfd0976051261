package earshot.network;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between the parts of a network, whichever backend runs it. */
final class NetworkRules {
  private NetworkRules() {}

  static void check(
      int inputs, double stepSeconds, List<Layer> layers, List<Connection> connections) {
    if (inputs < 1) {
      throw new IllegalArgumentException(
          "A network needs at least 1 input, but %s were asked for.".formatted(inputs));
    }
    if (!(stepSeconds > 0 && Double.isFinite(stepSeconds))) {
      throw new IllegalArgumentException(
          "The time step is %s s, but must be above 0.".formatted(stepSeconds));
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException(
          "A network needs at least 1 layer, but has %s.".formatted(layers.size()));
    }
    Map<String, Layer> byName = new LinkedHashMap<>();
    for (Layer layer : layers) {
      if (layer.name().equals(NetworkDescription.INPUT)) {
        throw new IllegalArgumentException(
            "A layer is named '%s', but that is the name of the input.".formatted(layer.name()));
      }
      if (byName.put(layer.name(), layer) != null) {
        throw new IllegalArgumentException(
            "Two layers are named '%s', but names are unique in a network."
                .formatted(layer.name()));
      }
      checkTimeConstants(layer, stepSeconds);
    }
    Set<String> routes = new HashSet<>();
    for (Connection connection : connections) {
      checkConnection(connection, inputs, byName);
      String route =
          String.format(
              "%s to %s through synapse %d with a delay of %d steps",
              quoted(connection.source()),
              quoted(connection.target()),
              connection.synapse(),
              connection.delaySteps());
      if (!routes.add(route)) {
        throw new IllegalArgumentException(
            "Two connections lead from %s, but one can hold the sum of their weights."
                .formatted(route));
      }
    }
  }

  private static void checkTimeConstants(Layer layer, double stepSeconds) {
    for (double tau : layer.tauMemSeconds()) {
      if (tau < stepSeconds) {
        throw new IllegalArgumentException(
            ("A membrane time constant of the layer '%s' is %s s, but the time step is %s s and"
                    + " must not be longer.")
                .formatted(layer.name(), tau, stepSeconds));
      }
    }
    for (Synapse synapse : layer.synapses()) {
      for (double tau : synapse.tauSynSeconds()) {
        // With tau = dt the current would be empty before it reaches the membrane.
        if (tau != 0 && tau <= stepSeconds) {
          throw new IllegalArgumentException(
              ("A synaptic time constant of the layer '%s' is %s s, but must be 0"
                      + " (instantaneous) or longer than the time step of %s s.")
                  .formatted(layer.name(), tau, stepSeconds));
        }
      }
    }
  }

  private static void checkConnection(
      Connection connection, int inputs, Map<String, Layer> byName) {
    String source = connection.source();
    String target = connection.target();
    boolean fromInput = source.equals(NetworkDescription.INPUT);
    String sentenceStart =
        "The connection from %s to %s ".formatted(quoted(source), quoted(target));
    if (!fromInput && !byName.containsKey(source)) {
      throw new IllegalArgumentException(
          "%sstarts at %s, but the layers are %s."
              .formatted(sentenceStart, quoted(source), byName.keySet()));
    }
    if (!byName.containsKey(target)) {
      throw new IllegalArgumentException(
          "%sends at %s, but the layers are %s."
              .formatted(sentenceStart, quoted(target), byName.keySet()));
    }
    Layer layer = byName.get(target);
    if (connection.synapse() < 0 || connection.synapse() >= layer.synapses().size()) {
      throw new IllegalArgumentException(
          "%suses synapse %s, but the target has %s (counted from 0)."
              .formatted(sentenceStart, connection.synapse(), layer.synapses().size()));
    }
    int least = fromInput ? 0 : 1;
    if (connection.delaySteps() < least) {
      throw new IllegalArgumentException(
          "%shas a delay of %s steps, but the least is %s."
              .formatted(sentenceStart, connection.delaySteps(), least));
    }
    Layer from = byName.get(source);
    int sources = from == null ? inputs : from.neurons();
    if (connection.weights().length != (long) sources * layer.neurons()) {
      throw new IllegalArgumentException(
          "%shas %s weights, but %s sources and %s targets need %s."
              .formatted(
                  sentenceStart,
                  connection.weights().length,
                  sources,
                  layer.neurons(),
                  (long) sources * layer.neurons()));
    }
    for (float weight : connection.weights()) {
      if (!Float.isFinite(weight)) {
        throw new IllegalArgumentException(
            "%shas a weight of %s, but weights are finite.".formatted(sentenceStart, weight));
      }
    }
  }

  private static String quoted(String name) {
    return "'" + name + "'";
  }
}
