package earshot.lowpower;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.spikes.SpikeFrame;
import java.util.Map;
import java.util.function.Function;

/**
 * Vectors of the core: programs, inputs, and the expected value of every state at every step
 * (format {@code xylo-snn-vectors-1}, cases of version 2).
 */
public final class CoreVectors {
  /** What the file says that it is. */
  public static final String FORMAT = "xylo-snn-vectors-1";

  private CoreVectors() {}

  /**
   * Runs every case on a core of its own and compares every number that is expected.
   *
   * @param json the text of the file
   * @param cores makes the core that runs a program
   * @throws IllegalArgumentException if the file is of another format or version, or broken; the
   *     message is a sentence
   */
  public static VectorComparison verify(String json, Function<CoreProgram, Core> cores) {
    try {
      return verify(new ObjectMapper().readTree(json), cores);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          "The vectors are no JSON: " + broken.getOriginalMessage() + ".", broken);
    }
  }

  static VectorComparison verify(JsonNode file, Function<CoreProgram, Core> cores) {
    String format = file.path("format").asText("none");
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "The vectors are of format " + format + "; the core's are of format " + FORMAT + ".");
    }
    var comparison = new VectorComparison();
    for (JsonNode node : file.path("cases")) {
      CoreVectorCase vector = CoreVectorCase.read(node);
      comparison.beginCase();
      run(vector, cores.apply(vector.program()), comparison);
    }
    return comparison;
  }

  private static void run(CoreVectorCase vector, Core core, VectorComparison comparison) {
    var expected = new VectorNode(vector.name(), vector.expected());
    checkSteps(vector);
    var frame = new SpikeFrame(vector.program().inputs());
    for (int step = 0; step < vector.input().length; step++) {
      frame.setStep(step);
      for (int c = 0; c < frame.channels(); c++) {
        // A frame holds a byte; the clip to 15 is left to the core.
        frame.setCount(c, Math.min(vector.input()[step][c], Byte.MAX_VALUE));
      }
      core.step(frame);
      for (Map.Entry<String, JsonNode> state : vector.expected().properties()) {
        if (step >= state.getValue().size()) {
          continue;
        }
        int[] found = found(state.getKey(), core, vector);
        int[] values = expected.integers(state.getKey(), state.getValue().get(step), found.length);
        for (int k = 0; k < found.length; k++) {
          comparison.compare(vector.name(), state.getKey(), step, k, values[k], found[k]);
        }
      }
    }
  }

  private static int[] found(String state, Core core, CoreVectorCase vector) {
    int[] values =
        new int
            [state.equals("out") || state.endsWith("_out")
                ? vector.program().output().neurons()
                : vector.program().hidden()];
    for (int k = 0; k < values.length; k++) {
      values[k] =
          switch (state) {
            case "isyn1" -> core.current(0, 0, k);
            case "isyn2" -> core.current(0, 1, k);
            case "vmem" -> core.membrane(0, k);
            case "spikes" -> core.spikes(0, k);
            case "isyn_out" -> core.current(1, 0, k);
            case "vmem_out" -> core.membrane(1, k);
            case "out" -> core.spikes(1, k);
            default ->
                throw new IllegalArgumentException(
                    "Case " + vector.name() + " expects the unknown state \"" + state + "\".");
          };
    }
    return values;
  }

  private static void checkSteps(CoreVectorCase vector) {
    for (Map.Entry<String, JsonNode> state : vector.expected().properties()) {
      if (!state.getValue().isArray() || state.getValue().size() > vector.input().length) {
        throw new IllegalArgumentException(
            "Case "
                + vector.name()
                + " expects "
                + state.getValue().size()
                + " steps of "
                + state.getKey()
                + "; its input has "
                + vector.input().length
                + ".");
      }
    }
  }
}
