package earshot.lowpower;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is loaded into the core, as JSON for other programs; integers only. */
public final class ProgramJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ProgramJson() {}

  /**
   * A program as the text of an object: {@code inputs}, {@code weight_shift_in}, {@code _rec} and
   * {@code _out}, {@code populations} (the output last) and {@code projections}, whose {@code
   * source} is -1 for the input and whose {@code weights} have a row for each source.
   */
  public static String of(CoreProgram program) {
    ObjectNode root = JSON.objectNode();
    root.put("inputs", program.inputs());
    root.put("weight_shift_in", program.shiftIn());
    root.put("weight_shift_rec", program.shiftRec());
    root.put("weight_shift_out", program.shiftOut());
    ArrayNode populations = root.putArray("populations");
    for (Population population : program.populations()) {
      ObjectNode node = populations.addObject();
      ArrayNode synapses = node.putArray("dash_syn");
      for (int[] dash : population.dashSyn()) {
        synapses.add(array(dash));
      }
      node.set("dash_mem", array(population.dashMem()));
      node.set("threshold", array(population.threshold()));
      node.set("bias", array(population.bias()));
      node.put("spike_cap", population.spikeCap());
    }
    ArrayNode projections = root.putArray("projections");
    for (Projection projection : program.projections()) {
      ObjectNode node = projections.addObject();
      node.put("source", projection.source());
      node.put("target", projection.target());
      node.put("synapse", projection.synapse());
      node.put("delay_steps", projection.delaySteps());
      ArrayNode rows = node.putArray("weights");
      int sources = program.sources(projection.source());
      int targets = projection.weights().length / sources;
      for (int p = 0; p < sources; p++) {
        ArrayNode row = rows.addArray();
        for (int k = 0; k < targets; k++) {
          row.add((int) projection.weights()[p * targets + k]);
        }
      }
    }
    return root.toString();
  }

  private static ArrayNode array(int[] values) {
    ArrayNode array = JSON.arrayNode();
    for (int value : values) {
      array.add(value);
    }
    return array;
  }
}
