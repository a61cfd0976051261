package earshot.why;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traces an output back to the spikes that carried it.
 *
 * <pre>
 * output   R(p, s)  = sum over arrivals u = s + delay of  g_l w n(p, s) K_l(T - u)
 * hidden   R(p, s) += sum over firings (k, t) of  R(k, t) max(0, w n(p, s) K_kt(t - u)) / Z(k, t)
 * Z(k, t)           = the sum of all such positive parts, and of the bias where it excites
 * </pre>
 *
 * <p>The first line is exact, since an output that never fires is linear in its spikes. The second
 * hands what a firing carried on to whoever excited the neuron, in proportion: the z+ rule of
 * Montavon et al., "Explaining nonlinear classification decisions with deep Taylor decomposition"
 * (2017), with the neuron's own kernel in place of an activation; K_kt knows what earlier firings
 * of the neuron spent ({@link Spending}).
 */
public final class EvidenceTracer {
  /** How far back the excitation of one firing is looked for. */
  private static final double REACH_SECONDS = 0.4;

  private static final int INPUT = -1;

  private final NetworkDescription network;
  private final int output;
  private final int reachSteps;
  private final List<List<Wire>> into = new ArrayList<>(); // by target

  /**
   * A connection and where its spikes come from.
   *
   * @param source a layer, or {@link #INPUT}
   */
  private record Wire(int source, Connection connection) {}

  /**
   * Makes one for a network.
   *
   * @param network as the backend computes with it, see {@link
   *     earshot.runtime.Backend#rounded(NetworkDescription)}
   */
  public EvidenceTracer(NetworkDescription network) {
    this.network = network;
    output = network.layers().size() - 1;
    reachSteps = (int) Math.max(1, Math.rint(REACH_SECONDS / network.stepSeconds()));
    for (Layer layer : network.layers()) {
      into.add(
          network.connections().stream()
              .filter(c -> c.target().equals(layer.name()))
              .map(c -> new Wire(source(c), c))
              .toList());
    }
  }

  private int source(Connection c) {
    return c.source().equals(NetworkDescription.INPUT) ? INPUT : network.indexOf(c.source());
  }

  /** How much each output counts when an answer is weighed against the mean of all outputs. */
  public static double[] againstTheMean(int outputs, int answer) {
    double[] gains = new double[outputs];
    java.util.Arrays.fill(gains, -1.0 / outputs);
    gains[answer] += 1;
    return gains;
  }

  /**
   * Traces.
   *
   * @param spikes what happened; it may reach back before the window
   * @param gains how much each output counts (outputs)
   * @param from the first step whose spikes are told apart
   * @param to the step whose membranes are explained
   */
  public Evidence trace(SpikeRecord spikes, double[] gains, long from, long to) {
    return new Trace(spikes, gains, Math.max(from, spikes.first()), to).run();
  }

  private final class Trace {
    private final double[] gains;
    private final long first;
    private final long from;
    private final long to;
    private final Evidence evidence;
    private final Population input;
    private final List<Population> hidden = new ArrayList<>();
    private final List<Spending> spending = new ArrayList<>();
    private final Kernels readout;

    Trace(SpikeRecord spikes, double[] gains, long from, long to) {
      this.gains = gains;
      this.from = from;
      this.to = to;
      int steps = (int) (to - from + 1);
      evidence =
          new Evidence(
              from,
              steps,
              network.inputs(),
              network.hidden().stream().map(Layer::neurons).toList());
      first = spikes.first();
      int kept = (int) (to - first + 1);
      input = new Population(first, kept, network.inputs(), s -> c -> spikes.input(s, c));
      for (int l = 0; l < output; l++) {
        int layer = l;
        hidden.add(
            new Population(
                first,
                kept,
                network.layers().get(l).neurons(),
                s -> k -> spikes.hidden(layer, s, k)));
        spending.add(new Spending(network, network.layers().get(l), first, kept, reachSteps));
      }
      readout = new Kernels(network, network.output(), kept);
    }

    /** What each firing left, from the first step that was kept. */
    private void spend() {
      for (long step = first; step <= to; step++) {
        for (int layer = 0; layer < output; layer++) {
          for (Wire wire : into.get(layer)) {
            arrive(layer, wire.source(), wire.connection(), step);
          }
          Population fired = hidden.get(layer);
          spending.get(layer).step(step, fired.neurons(step), fired.counts(step));
        }
      }
    }

    private void arrive(int layer, int source, Connection c, long step) {
      long sent = step - c.delaySteps();
      int[] neurons = population(source).neurons(sent);
      int[] counts = population(source).counts(sent);
      int targets = network.layers().get(layer).neurons();
      for (int i = 0; i < neurons.length; i++) {
        for (int k = 0; k < targets; k++) {
          double weight = c.weights()[neurons[i] * targets + k];
          spending.get(layer).arrives(c.synapse(), k, weight * counts[i]);
        }
      }
    }

    Evidence run() {
      spend();
      explainOutput();
      // A spike of a layer takes at least a step, so all that a step owes is known when it is met.
      for (long step = to; step >= from; step--) {
        for (int layer = 0; layer < output; layer++) {
          explainFirings(layer, step);
        }
      }
      return evidence;
    }

    private void explainOutput() {
      Layer layer = network.output();
      for (Wire wire : into.get(output)) {
        for (long arrival = first; arrival <= to; arrival++) {
          explainOutput(wire.source(), wire.connection(), arrival);
        }
      }
      for (int label = 0; label < layer.neurons(); label++) {
        double share = gains[label] * layer.bias()[label] * readout.bias(label, (int) (to - first));
        evidence.receive(share);
        evidence.toBiases(share);
      }
    }

    private void explainOutput(int source, Connection c, long arrival) {
      long step = arrival - c.delaySteps();
      int[] neurons = population(source).neurons(step);
      int[] counts = population(source).counts(step);
      for (int i = 0; i < neurons.length; i++) {
        double share = 0;
        for (int label = 0; label < gains.length; label++) {
          share +=
              gains[label]
                  * c.weights()[neurons[i] * gains.length + label]
                  * readout.arrival(c.synapse(), label, (int) (to - arrival));
        }
        evidence.receive(share * counts[i]);
        hand(source, step, neurons[i], share * counts[i]);
      }
    }

    private void explainFirings(int layer, long step) {
      double[] shares = evidence.hiddenShares(layer)[(int) (step - from)];
      for (int neuron : hidden.get(layer).neurons(step)) {
        if (shares[neuron] != 0) {
          explainFiring(layer, step, neuron, shares[neuron]);
        }
      }
    }

    private void explainFiring(int layer, long step, int neuron, double share) {
      double[] charges = spending.get(layer).survived(neuron, step);
      double bias = Math.max(0, network.layers().get(layer).bias()[neuron]);
      double fromBias = bias * Arrays.stream(charges).sum();
      double all = fromBias + excitation(layer, step, neuron, charges, 0);
      if (all > 0) {
        evidence.toBiases(share * fromBias / all);
        excitation(layer, step, neuron, charges, share / all);
      } else {
        evidence.toNowhere(share);
      }
    }

    /** Sums what excited a firing; hands each part on, multiplied, where a factor is given. */
    private double excitation(int layer, long step, int neuron, double[] charges, double factor) {
      double sum = 0;
      int targets = network.layers().get(layer).neurons();
      for (Wire wire : into.get(layer)) {
        int source = wire.source();
        Connection c = wire.connection();
        double[] kernel = spending.get(layer).kernel(c.synapse(), neuron, charges);
        for (int back = 0; back < reachSteps; back++) {
          long sent = step - back - c.delaySteps();
          int[] neurons = population(source).neurons(sent);
          int[] counts = population(source).counts(sent);
          for (int i = 0; i < neurons.length; i++) {
            double part = c.weights()[neurons[i] * targets + neuron] * counts[i] * kernel[back];
            if (part > 0) {
              sum += part;
              if (factor != 0) {
                hand(source, sent, neurons[i], factor * part);
              }
            }
          }
        }
      }
      return sum;
    }

    private Population population(int source) {
      return source == INPUT ? input : hidden.get(source);
    }

    private void hand(int source, long step, int neuron, double share) {
      if (step < from) {
        evidence.toEarlier(share);
      } else {
        double[][] shares =
            source == INPUT ? evidence.inputShares() : evidence.hiddenShares(source);
        shares[(int) (step - from)][neuron] += share;
      }
    }
  }
}
