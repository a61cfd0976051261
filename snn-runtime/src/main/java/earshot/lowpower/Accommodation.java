package earshot.lowpower;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings a network that was made for no chip to the time constants and spike caps that a chip has,
 * and says what it changed. The nearest decay shift is taken (in the logarithm), and weights are
 * scaled so that a steady input has the effect that it had:
 *
 * <pre>
 * membrane   V rests at x tau/dt         so x is scaled by tau / tau'
 * synapse    a spike leaves tau/dt - 1   so w is scaled by (tau/dt - 1) / (tau'/dt - 1)
 * </pre>
 *
 * <p>The sizes of a network, its wiring and its delays are left to the {@link Mapper}, which
 * refuses what does not fit.
 */
public final class Accommodation {
  private static final int LARGEST_SHIFT = 15;
  private static final double SAME = 1e-5;

  private final NetworkDescription network;
  private final ChipProfile profile;
  private final Consumer<String> notices;

  /** What the weights of each layer's synapses are multiplied by (neurons). */
  private final Map<String, List<double[]>> factors = new HashMap<>();

  private Accommodation(NetworkDescription network, ChipProfile profile, Consumer<String> notices) {
    this.network = network;
    this.profile = profile;
    this.notices = notices;
  }

  /**
   * Changes what has to be changed.
   *
   * @param notices takes a sentence for everything that was
   */
  public static NetworkDescription fit(
      NetworkDescription network, ChipProfile profile, Consumer<String> notices) {
    return new Accommodation(network, profile, notices).fit();
  }

  private NetworkDescription fit() {
    List<Layer> layers = network.layers().stream().map(this::fit).toList();
    List<Connection> connections = network.connections().stream().map(this::scaled).toList();
    return new NetworkDescription(
        network.name(),
        profile.name(),
        network.inputs(),
        network.stepSeconds(),
        layers,
        connections);
  }

  private Layer fit(Layer layer) {
    double dt = network.stepSeconds();
    int neurons = layer.neurons();
    double[] tauMem = new double[neurons];
    double[] bias = new double[neurons];
    double[] byMembrane = new double[neurons];
    for (int k = 0; k < neurons; k++) {
      double tau = layer.tauMemSeconds()[k];
      tauMem[k] = nearest(tau, 0);
      // Where nothing leaks there is no rest: a spike keeps its effect.
      byMembrane[k] = tau > dt * (1 << LARGEST_SHIFT) ? 1 : factor(tau / tauMem[k]);
      bias[k] = layer.bias()[k] * byMembrane[k];
    }
    sayChange(layer, "membrane", layer.tauMemSeconds(), tauMem);
    List<Synapse> synapses = new ArrayList<>();
    List<double[]> bySynapse = new ArrayList<>();
    for (Synapse synapse : layer.synapses()) {
      double[] before = synapse.tauSynSeconds();
      double[] after = new double[neurons];
      double[] factor = new double[neurons];
      for (int k = 0; k < neurons; k++) {
        after[k] = nearestOfSynapse(before[k]);
        factor[k] = byMembrane[k] * ofSynapse(before[k], after[k], tauMem[k]);
      }
      sayChange(layer, "synaptic", before, after);
      synapses.add(new Synapse(after));
      bySynapse.add(factor);
    }
    factors.put(layer.name(), bySynapse);
    return new Layer(layer.name(), synapses, tauMem, bias, layer.threshold(), cap(layer));
  }

  private double ofSynapse(double before, double after, double tauMem) {
    double dt = network.stepSeconds();
    if (before == 0 && after > 0 && tauMem == dt) {
      return after / (after - dt); // a membrane that forgets sees the peak of a spike, not its sum
    }
    return before == 0 ? 1 : factor((before / dt - 1) / (after / dt - 1));
  }

  /** A ratio that is 1 but for the rounding of a file changes nothing. */
  private static double factor(double ratio) {
    return Math.abs(ratio - 1) < SAME ? 1 : ratio;
  }

  private double nearestOfSynapse(double tau) {
    boolean mayBeInstantaneous = profile.leastSynapseShift() == Population.INSTANTANEOUS;
    return tau == 0 && mayBeInstantaneous ? 0 : nearest(tau, 1);
  }

  private double nearest(double tau, int leastShift) {
    double dt = network.stepSeconds();
    double log = tau > 0 ? Math.log(tau / dt) / Math.log(2) : 0;
    int shift = (int) Math.max(leastShift, Math.min(LARGEST_SHIFT, Math.rint(log)));
    double nearest = dt * (1 << shift);
    return Math.abs(tau - nearest) <= SAME * nearest ? tau : nearest;
  }

  private int cap(Layer layer) {
    int wanted;
    if (layer.name().equals(network.output().name())) {
      wanted = ChipProfile.OUTPUT_CAP;
    } else {
      wanted =
          Math.min(ChipProfile.HIDDEN_CAP, Math.max(profile.leastHiddenCap(), layer.spikeCap()));
    }
    if (wanted != layer.spikeCap()) {
      notices.accept(
          "Layer '%s' fires up to %d times a step instead of %d, as neurons of %s do."
              .formatted(layer.name(), wanted, layer.spikeCap(), profile.name()));
    }
    return wanted;
  }

  private void sayChange(Layer layer, String kind, double[] before, double[] after) {
    double largest = 1;
    for (int k = 0; k < before.length; k++) {
      if (before[k] > 0) {
        largest = Math.max(largest, Math.max(before[k] / after[k], after[k] / before[k]));
      }
    }
    if (!Arrays.equals(before, after)) {
      notices.accept(
          ("The %s time constants of layer '%s' are %s; %s decays by shifts, and %s are taken"
                  + " (at most a factor of %.3g away), with weights scaled to keep the effect of"
                  + " a steady input.")
              .formatted(kind, layer.name(), range(before), profile.name(), range(after), largest));
    }
  }

  private static String range(double[] seconds) {
    double least = Arrays.stream(seconds).min().orElse(0);
    double most = Arrays.stream(seconds).max().orElse(0);
    return least == most ? "%.4g s".formatted(least) : "%.4g to %.4g s".formatted(least, most);
  }

  private Connection scaled(Connection connection) {
    List<double[]> ofTarget = factors.getOrDefault(connection.target(), List.of());
    double[] factor = ofTarget.get(connection.synapse());
    float[] weights = connection.weights().clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (weights[i] * factor[i % factor.length]);
    }
    return new Connection(
        connection.source(),
        connection.target(),
        connection.synapse(),
        connection.delaySteps(),
        weights);
  }
}
