package earshot.nir;

import earshot.network.Connection;
import earshot.network.Layer;
import earshot.network.NetworkDescription;
import earshot.network.Synapse;
import earshot.nir.LinearForm.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** The layers and connections of a graph; see {@link GraphImport}. */
final class ImportedLayers {
  private final FlatGraph graph;
  private final Widths widths;
  private final double dt;
  private final Consumer<String> notices;
  private final ImportedSynapses synapses;

  /** What enters each layer, by its node, in the order of the layers, the output last. */
  private final Map<Integer, LinearForm> entering = new LinkedHashMap<>();

  private final List<Layer> layers = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();

  ImportedLayers(FlatGraph graph, double dt, Consumer<String> notices) {
    this.graph = graph;
    this.dt = dt;
    this.notices = notices;
    widths = new Widths(graph);
    var forms = new LinearForms(graph, widths, dt, notices);
    Map<Integer, LinearForm> all = new LinkedHashMap<>();
    for (int node : forms.order()) {
      if (node != graph.input() && LinearForms.isSource(graph, node)) {
        all.put(node, forms.into(node));
      }
    }
    LinearForm out = forms.into(graph.output());
    synapses = new ImportedSynapses(graph, all, out);
    all.keySet().removeIf(synapses::isSynapse);
    int last = outputNode(all, out);
    all.forEach(
        (node, form) -> {
          if (node != last) {
            entering.put(node, form);
          }
        });
    entering.put(last, last == graph.output() ? out : Objects.requireNonNull(all.get(last)));
    refuseNumbersBetweenNeurons();
    connect();
  }

  List<Layer> layers() {
    return layers;
  }

  List<Connection> connections() {
    return connections;
  }

  int inputs() {
    return widths.out(graph.input());
  }

  /**
   * The neurons that are read: those that reach the output unchanged and lead nowhere else. Failing
   * that, the output itself, as neurons that forget within a step.
   */
  private int outputNode(Map<Integer, LinearForm> all, LinearForm out) {
    if (out.routes().size() == 1) {
      Route only = out.routes().keySet().iterator().next();
      boolean alone =
          all.containsKey(only.source())
              && only.delaySteps() == 0
              && LinearForm.isIdentity(out, only)
              && all.values().stream()
                  .allMatch(
                      form ->
                          form.routes().keySet().stream()
                              .noneMatch(r -> r.source() == only.source()));
      boolean behindHidden =
          alone
              && Objects.requireNonNull(all.get(only.source())).routes().keySet().stream()
                  .noneMatch(r -> r.source() == graph.input());
      boolean fires = alone && LayerKind.fires(graph.place(only.source()).node());
      if (alone && (behindHidden || !fires)) {
        return only.source();
      }
      if (LinearForm.isIdentity(out, only) && fires(only.source())) {
        String why =
            only.delaySteps() > 0
                ? "reach the output through a Delay of %d steps".formatted(only.delaySteps())
                : "are fed by the input or lead on within the network";
        notices.accept(
            "The neurons '%s' %s; neurons behind them that repeat their spikes are the output."
                .formatted(graph.place(only.source()).name(), why));
        return graph.output();
      }
    }
    notices.accept(
        "The output '%s' sums up without neurons; neurons that forget within a step and never fire stand for it."
            .formatted(graph.place(graph.output()).name()));
    return graph.output();
  }

  private boolean fires(int node) {
    return LayerKind.fires(graph.place(node).node());
  }

  private void refuseNumbersBetweenNeurons() {
    entering.forEach(
        (target, form) -> {
          for (Route route : form.routes().keySet()) {
            int source = route.source();
            if (source != graph.input() && !fires(source) && !synapses.isSynapse(source)) {
              throw new IllegalArgumentException(
                  ("The membranes of '%s' (%s) would enter '%s' as numbers, but only spikes travel"
                          + " between neurons.")
                      .formatted(
                          graph.place(source).name(),
                          graph.place(source).node().type(),
                          graph.place(target).name()));
            }
          }
        });
  }

  private void connect() {
    List<Integer> nodes = List.copyOf(entering.keySet());
    List<String> names = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>(List.of(NetworkDescription.INPUT));
    for (int node : nodes) {
      String name = graph.place(node).name();
      while (!taken.add(name)) {
        name += "_";
      }
      names.add(name);
    }
    List<ImportedSynapses.Inflow> inflows = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      int node = nodes.get(i);
      ImportedNeurons neurons = neurons(node);
      List<ImportedSynapses.Inflow> own =
          synapses.into(node, i, neurons, Objects.requireNonNull(entering.get(node)), widths, dt);
      layers.add(layer(names.get(i), node, neurons, own));
      if (own.stream().anyMatch(ImportedSynapses.Inflow::hasRisingBias)) {
        notices.accept(
            ("The bias that enters the current of '%s' is there from the first step; in the file it"
                    + " rises with the current.")
                .formatted(names.get(i)));
      }
      inflows.addAll(own);
    }
    List<Latencies.Way> ways = new ArrayList<>();
    for (ImportedSynapses.Inflow inflow : inflows) {
      for (Route route : inflow.form().routes().keySet()) {
        ways.add(way(nodes, inflow, route));
      }
    }
    var latencies = new Latencies(names, ways);
    for (ImportedSynapses.Inflow inflow : inflows) {
      inflow
          .form()
          .routes()
          .forEach(
              (route, weights) -> {
                Latencies.Way way = way(nodes, inflow, route);
                connections.add(
                    new Connection(
                        way.source() < 0 ? NetworkDescription.INPUT : names.get(way.source()),
                        names.get(inflow.layer()),
                        inflow.synapse(),
                        latencies.delay(way),
                        transposed(weights, inflow.form().rows(), route.columns())));
              });
    }
    int latency = latencies.of(nodes.size() - 1);
    if (latency > 0) {
      notices.accept(
          ("The output comes %d steps of %s s later than in the file, since a spike takes a step"
                  + " from layer to layer.")
              .formatted(latency, dt));
    }
  }

  private Latencies.Way way(List<Integer> nodes, ImportedSynapses.Inflow inflow, Route route) {
    int source = route.source() == graph.input() ? -1 : nodes.indexOf(route.source());
    return new Latencies.Way(source, inflow.layer(), route.delaySteps());
  }

  private ImportedNeurons neurons(int node) {
    int width = widths.out(node);
    if (node != graph.output()) {
      return ImportedNeurons.of(graph.place(node), width, dt);
    }
    LinearForm form = Objects.requireNonNull(entering.get(node));
    boolean repeats =
        form.routes().keySet().stream()
            .allMatch(r -> LinearForm.isIdentity(form, r) && fires(r.source()));
    double[] ones = new double[width];
    double[] dts = new double[width];
    double[] thresholds = new double[width];
    Arrays.fill(ones, 1);
    Arrays.fill(dts, dt);
    Arrays.fill(thresholds, repeats ? 1 : Double.POSITIVE_INFINITY);
    return new ImportedNeurons(
        dts, ones, new double[width], thresholds, new double[0], new double[0]);
  }

  private Layer layer(
      String name, int node, ImportedNeurons neurons, List<ImportedSynapses.Inflow> inflows) {
    double[] bias = neurons.bias().clone();
    List<Synapse> currents = new ArrayList<>();
    for (ImportedSynapses.Inflow inflow : inflows) {
      currents.add(new Synapse(inflow.tauSynSeconds()));
      for (int k = 0; k < bias.length; k++) {
        bias[k] += inflow.bias()[k];
      }
    }
    return new Layer(
        name,
        currents,
        neurons.tauMemSeconds(),
        bias,
        neurons.threshold(),
        Firing.of(graph.place(node), Reset.SUBTRACT).spikeCap());
  }

  /** From NIR's (out, in) to (sources, targets). */
  private static float[] transposed(double[] weights, int targets, int sources) {
    float[] turned = new float[weights.length];
    for (int k = 0; k < targets; k++) {
      for (int p = 0; p < sources; p++) {
        turned[p * targets + k] = (float) weights[k * sources + p];
      }
    }
    return turned;
  }
}
