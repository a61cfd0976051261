package earshot.nir;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Runs any graph of NIR in double precision, a step at a time. Within a step the nodes are worked
 * through in order of dependence; all state is 0 at first.
 */
public final class GraphSimulator {
  private final FlatGraph graph;
  private final Timing timing;
  private final EvaluationOrder order;
  private final Unit[] units;
  private final double[][] in; // by node
  private final double[][] before; // by node: what left it in the step before
  private final int[][] entering; // by node: edges
  private final Recording recording;

  /**
   * Prepares a graph to run.
   *
   * @param graph what to run
   * @param options how; what they leave open the metadata of the graph must say
   * @param notices takes a sentence for everything that a person should know
   * @throws IllegalArgumentException if the graph cannot be run; the message says why
   */
  public GraphSimulator(NirGraph graph, SimulationOptions options, Consumer<String> notices) {
    this.graph = new FlatGraph(graph);
    this.graph.refuseUnsupported();
    timing = Timing.of(graph.metadata(), options, notices);
    recording = Recording.of(this.graph, options.node());
    var widths = new Widths(this.graph);
    int nodes = this.graph.size();
    var make = new Units(timing.stepSeconds(), options.integrator(), timing.reset(), notices);
    units = new Unit[nodes];
    in = new double[nodes][];
    before = new double[nodes][];
    entering = new int[nodes][];
    boolean[] holding = new boolean[nodes];
    for (int i = 0; i < nodes; i++) {
      units[i] = make.make(this.graph.place(i), widths.in(i));
      in[i] = new double[widths.in(i)];
      before[i] = new double[widths.out(i)];
      entering[i] = edgesInto(i);
      holding[i] = units[i] instanceof DelayUnit delay && delay.isHolding();
    }
    order = new EvaluationOrder(this.graph, holding);
  }

  private int[] edgesInto(int node) {
    List<int[]> edges = graph.edges();
    return IntStream.range(0, edges.size()).filter(e -> edges.get(e)[1] == node).toArray();
  }

  /** The time step and the reset that hold. */
  public Timing timing() {
    return timing;
  }

  /** How many values a step takes. */
  public int inputs() {
    return in[graph.input()].length;
  }

  /** The name of the input. */
  public String inputName() {
    return graph.place(graph.input()).name();
  }

  /** Advances by one step. */
  public void step(double[] input) {
    for (int node : order.order()) {
      gather(node);
      if (node == graph.input()) {
        System.arraycopy(input, 0, in[node], 0, input.length);
      }
      units[node].step(in[node]);
    }
    for (int node = 0; node < units.length; node++) {
      if (units[node] instanceof DelayUnit delay && delay.isHolding()) {
        gather(node);
        delay.hold(in[node]);
      }
    }
    for (int node = 0; node < units.length; node++) {
      System.arraycopy(units[node].out, 0, before[node], 0, before[node].length);
    }
  }

  /** Adds up what enters a node. */
  private void gather(int node) {
    double[] sum = in[node];
    Arrays.fill(sum, 0);
    for (int edge : entering[node]) {
      int source = graph.edges().get(edge)[0];
      double[] values = order.carriesStepBefore(edge) ? before[source] : units[source].out;
      for (int k = 0; k < sum.length; k++) {
        sum[k] += values[k];
      }
    }
  }

  /**
   * What is recorded of the last step; valid until the next.
   *
   * @return spike counts, membranes, or what leaves a node that is no neuron
   */
  public double[] recorded() {
    Unit unit = units[recording.node()];
    return recording.quantity() == Recording.Quantity.MEMBRANES && unit instanceof NeuronUnit neuron
        ? neuron.membranes()
        : unit.out;
  }

  /** The name of what is recorded. */
  public String recordedName() {
    String name = graph.place(recording.node()).name();
    return recording.quantity() == Recording.Quantity.MEMBRANES
        ? "membranes of '" + name + "'"
        : "'" + name + "'";
  }
}
