package earshot.lowpower;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A case of a vectors file as a program: hidden population 0, output population 1. */
record CoreVectorCase(String name, CoreProgram program, int[][] input, JsonNode expected) {
  static final int VERSION = 2;

  static CoreVectorCase read(JsonNode node) {
    String name = node.path("name").asText("without a name");
    var in = new VectorNode(name, node);
    if (in.integer("version") != VERSION) {
      throw new IllegalArgumentException(
          "Case "
              + name
              + " is of version "
              + in.integer("version")
              + "; only version "
              + VERSION
              + " is known.");
    }
    int inputs = in.integer("n_in");
    int hidden = in.integer("n_hidden");
    int outputs = in.integer("n_out");
    List<Projection> projections = new ArrayList<>();
    for (int synapse = 0; synapse < 2; synapse++) {
      projections.add(
          new Projection(
              Projection.INPUT, 0, synapse, 0, weights(in, "w_in", inputs, hidden, synapse)));
      projections.add(
          new Projection(0, 0, synapse, 1, weights(in, "w_rec", hidden, hidden, synapse)));
    }
    projections.add(new Projection(0, 1, 0, 1, weights(in, "w_out", hidden, outputs)));
    var program =
        new CoreProgram(
            inputs,
            List.of(
                new Population(
                    new int[][] {
                      in.integers("dash_syn", hidden), in.integers("dash_syn_2", hidden)
                    },
                    in.integers("dash_mem", hidden),
                    in.integers("threshold", hidden),
                    bias(in, "bias", hidden),
                    31),
                new Population(
                    new int[][] {in.integers("dash_syn_out", outputs)},
                    in.integers("dash_mem_out", outputs),
                    in.integers("threshold_out", outputs),
                    bias(in, "bias_out", outputs),
                    1)),
            projections,
            in.integer("weight_shift_in"),
            in.integer("weight_shift_rec"),
            in.integer("weight_shift_out"),
            in.integers("alias", hidden));
    JsonNode rows = in.get("input");
    int[][] input = new int[rows.size()][];
    for (int step = 0; step < input.length; step++) {
      input[step] = in.integers("input", rows.get(step), inputs);
    }
    return new CoreVectorCase(name, program, input, in.get("expected"));
  }

  private static int[] bias(VectorNode in, String key, int neurons) {
    int[] bias = new int[neurons];
    return in.get("has_bias").asBoolean() ? in.integers(key, neurons) : bias;
  }

  private static byte[] weights(VectorNode in, String key, int sources, int targets, int synapse) {
    JsonNode rows = in.get(key);
    in.checkLength(key, rows, sources);
    byte[] weights = new byte[sources * targets];
    for (int p = 0; p < sources; p++) {
      in.checkLength(key, rows.get(p), targets);
      for (int k = 0; k < targets; k++) {
        in.checkLength(key, rows.get(p).get(k), 2);
        weights[p * targets + k] = in.weight(key, rows.get(p).get(k).get(synapse));
      }
    }
    return weights;
  }

  private static byte[] weights(VectorNode in, String key, int sources, int targets) {
    JsonNode rows = in.get(key);
    in.checkLength(key, rows, sources);
    byte[] weights = new byte[sources * targets];
    for (int p = 0; p < sources; p++) {
      in.checkLength(key, rows.get(p), targets);
      for (int o = 0; o < targets; o++) {
        weights[p * targets + o] = in.weight(key, rows.get(p).get(o));
      }
    }
    return weights;
  }
}
