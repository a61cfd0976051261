package earshot.lowpower;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * The integers of a program in the units of its description again: {@code w = stored 2^shift_m /
 * S_k}, thresholds and biases divided by S_k. What the chip does beyond that, the floor of its
 * decays and saturation, is in no description.
 */
final class Rounded {
  private Rounded() {}

  static NetworkDescription of(CompiledNetwork compiled) {
    NetworkDescription network = compiled.mapping().network();
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      layers.add(layer(compiled, i));
    }
    List<Connection> connections = new ArrayList<>();
    for (Projection projection : compiled.program().projections()) {
      connections.add(connection(compiled, projection));
    }
    return new NetworkDescription(
        network.name(),
        network.profile(),
        network.inputs(),
        network.stepSeconds(),
        layers,
        connections);
  }

  private static Layer layer(CompiledNetwork compiled, int index) {
    Layer layer = compiled.mapping().network().layers().get(index);
    Population population = compiled.program().populations().get(index);
    double[] scale = compiled.scales().get(index);
    double[] bias = new double[scale.length];
    double[] threshold = new double[scale.length];
    for (int k = 0; k < scale.length; k++) {
      bias[k] = population.bias()[k] / scale[k];
      boolean fires = Double.isFinite(layer.threshold()[k]);
      threshold[k] = fires ? population.threshold()[k] / scale[k] : Double.POSITIVE_INFINITY;
    }
    return new Layer(
        layer.name(), layer.synapses(), layer.tauMemSeconds(), bias, threshold, layer.spikeCap());
  }

  private static Connection connection(CompiledNetwork compiled, Projection projection) {
    NetworkDescription network = compiled.mapping().network();
    CoreProgram program = compiled.program();
    int target = projection.target();
    boolean fromInput = projection.source() == Projection.INPUT;
    boolean toOutput = target == network.layers().size() - 1;
    int shift = fromInput ? program.shiftIn() : toOutput ? program.shiftOut() : program.shiftRec();
    double[] scale = compiled.scales().get(target);
    float[] weights = new float[projection.weights().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (projection.weights()[i] * (1 << shift) / scale[i % scale.length]);
    }
    return new Connection(
        fromInput ? NetworkDescription.INPUT : network.layers().get(projection.source()).name(),
        network.layers().get(target).name(),
        projection.synapse(),
        projection.delaySteps(),
        weights);
  }
}
