package earshot.nir;

import earshot.nir.LinearForm.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The currents of each layer. With forward Euler a current of NIR is
 *
 * <pre>
 * I = a I + g w x = a (I + (g w / a) x)         g = dt/tau, a = 1 - g
 * </pre>
 *
 * <p>which is a layer's own, with weights of g w / a.
 */
final class ImportedSynapses {
  /**
   * One current of a layer.
   *
   * @param layer the layer's index
   * @param synapse the index of the current
   * @param tauSynSeconds 0 for one that is empty after each step (neurons)
   * @param form what enters it, times what it makes of it
   * @param bias what constants and leaks add to the membrane once the current rests (neurons)
   * @param atOnce what of it is there from the first step (neurons)
   */
  record Inflow(
      int layer,
      int synapse,
      double[] tauSynSeconds,
      LinearForm form,
      double[] bias,
      double[] atOnce) {
    /** Whether something constant passes through a current that takes time. */
    boolean hasRisingBias() {
      return IntStream.range(0, bias.length).anyMatch(k -> bias[k] != atOnce[k]);
    }

    void add(double[] constant) {
      for (int k = 0; k < bias.length; k++) {
        bias[k] += constant[k];
        atOnce[k] += constant[k];
      }
    }
  }

  private final FlatGraph graph;
  private final Map<Integer, LinearForm> entering;
  private final Set<Integer> synapses = new LinkedHashSet<>();

  ImportedSynapses(FlatGraph graph, Map<Integer, LinearForm> entering, LinearForm output) {
    this.graph = graph;
    this.entering = new LinkedHashMap<>(entering);
    for (int node : entering.keySet()) {
      if (graph.place(node).node() instanceof NirNode.LI
          && takesSpikesAlone(node)
          && leadsIntoOneNeuron(node, output)) {
        synapses.add(node);
      }
    }
  }

  /** Whether a node is the current of another. */
  boolean isSynapse(int node) {
    return synapses.contains(node);
  }

  private boolean takesSpikesAlone(int node) {
    return Objects.requireNonNull(entering.get(node)).routes().keySet().stream()
        .allMatch(
            r -> r.source() == graph.input() || LayerKind.fires(graph.place(r.source()).node()));
  }

  private boolean leadsIntoOneNeuron(int node, LinearForm output) {
    int users = 0;
    if (output.routes().keySet().stream().anyMatch(r -> r.source() == node)) {
      return false;
    }
    for (Map.Entry<Integer, LinearForm> entry : entering.entrySet()) {
      for (Map.Entry<Route, double[]> route : entry.getValue().routes().entrySet()) {
        if (route.getKey().source() == node) {
          users++;
          NirNode target = graph.place(entry.getKey()).node();
          boolean fits =
              (target instanceof NirNode.LIF
                      || target instanceof NirNode.LI
                      || target instanceof NirNode.IF
                      || target instanceof NirNode.I)
                  && route.getKey().delaySteps() == 0
                  && LinearForm.isDiagonal(route.getValue(), route.getKey().columns());
          if (!fits) {
            return false;
          }
        }
      }
    }
    return users == 1;
  }

  /** The currents of a layer, at least one. */
  List<Inflow> into(
      int node, int layer, ImportedNeurons neurons, LinearForm form, Widths widths, double dt) {
    List<Inflow> inflows = new ArrayList<>();
    LinearForm direct = LinearForm.zero(form.rows());
    System.arraycopy(form.constant(), 0, direct.constant(), 0, form.rows());
    form.routes()
        .forEach(
            (route, weights) -> {
              if (isSynapse(route.source())) {
                int width = widths.in(route.source());
                ImportedNeurons current =
                    ImportedNeurons.of(graph.place(route.source()), width, dt);
                double[] toMembrane = new double[width];
                Arrays.setAll(toMembrane, k -> weights[k * width + k] * neurons.inputGain()[k]);
                inflows.add(
                    inflow(
                        layer,
                        inflows.size(),
                        new Current(current.tauMemSeconds(), current.inputGain(), current.bias()),
                        Objects.requireNonNull(entering.get(route.source())),
                        toMembrane,
                        dt));
              } else {
                direct.put(route, weights);
              }
            });
    boolean needed = inflows.isEmpty() || !direct.routes().isEmpty();
    if (needed && neurons.hasCurrent()) {
      double[] gain = new double[form.rows()];
      Arrays.setAll(gain, k -> neurons.wIn()[k] * part(neurons.tauSynSeconds()[k], dt));
      inflows.add(
          inflow(
              layer,
              inflows.size(),
              new Current(neurons.tauSynSeconds(), gain, new double[form.rows()]),
              direct,
              neurons.inputGain(),
              dt));
    } else {
      LinearForm scaled = direct.scaled(neurons.inputGain());
      if (needed) {
        inflows.add(
            new Inflow(
                layer,
                inflows.size(),
                new double[form.rows()],
                scaled,
                scaled.constant(),
                scaled.constant().clone()));
      } else {
        inflows.get(0).add(scaled.constant());
      }
    }
    return inflows;
  }

  /** A current before it is a layer's: I = (1 - dt/tau) I + gain x + leak, per neuron. */
  private record Current(double[] tauSeconds, double[] gain, double[] leak) {}

  /** A constant input is taken as what the current rests at. */
  private static Inflow inflow(
      int layer, int synapse, Current current, LinearForm input, double[] toMembrane, double dt) {
    int neurons = toMembrane.length;
    double[] tau = new double[neurons];
    double[] factor = new double[neurons];
    double[] bias = new double[neurons];
    double[] atOnce = new double[neurons];
    for (int k = 0; k < neurons; k++) {
      double seconds = current.tauSeconds()[k];
      double part = part(seconds, dt);
      boolean empty = part >= 1 && seconds <= dt;
      tau[k] = empty && (seconds == 0 || seconds == dt) ? 0 : seconds;
      double stays = empty ? 1 : 1 - part;
      factor[k] = toMembrane[k] * current.gain()[k] / stays;
      bias[k] =
          toMembrane[k] * (current.gain()[k] * input.constant()[k] + current.leak()[k]) / part;
      atOnce[k] = tau[k] > 0 ? 0 : bias[k];
    }
    return new Inflow(layer, synapse, tau, input.scaled(factor), bias, atOnce);
  }

  private static double part(double tauSeconds, double dt) {
    return tauSeconds == 0 ? 1 : Math.min(1, dt / tauSeconds);
  }
}
