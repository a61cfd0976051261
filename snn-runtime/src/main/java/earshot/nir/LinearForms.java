package earshot.nir;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Follows what enters each neuron of a graph back to what fires. */
final class LinearForms {
  private final FlatGraph graph;
  private final Widths widths;
  private final EvaluationOrder order;
  private final Map<Integer, int[]> delaySteps; // by Delay
  private final Map<Integer, LinearForm> leaving = new TreeMap<>();
  private final Set<Integer> open = new LinkedHashSet<>();

  LinearForms(FlatGraph graph, Widths widths, double stepSeconds, Consumer<String> notices) {
    this.graph = graph;
    this.widths = widths;
    var units = new Units(stepSeconds, Integrator.EULER, Reset.SUBTRACT, notices);
    delaySteps = new TreeMap<>();
    boolean[] holding = new boolean[graph.size()];
    for (int i = 0; i < holding.length; i++) {
      if (graph.place(i).node() instanceof NirNode.Delay delay) {
        int[] steps = units.delaySteps(new Spread(graph.place(i), widths.in(i)), delay);
        delaySteps.put(i, steps);
        holding[i] = Arrays.stream(steps).min().orElse(0) > 0;
      }
    }
    order = new EvaluationOrder(graph, holding);
  }

  /** All nodes, each after those that it depends on. */
  int[] order() {
    return order.order();
  }

  /** Whether a node ends the search: it has state, or nothing comes before it. */
  static boolean isSource(FlatGraph graph, int node) {
    NirNode n = graph.place(node).node();
    return node == graph.input() || n instanceof NirNode.Threshold || Recording.isNeuron(n);
  }

  /**
   * What enters a node.
   *
   * @throws IllegalArgumentException if a loop on the way holds nothing that fires
   */
  LinearForm into(int node) {
    LinearForm sum = LinearForm.zero(widths.in(node));
    List<int[]> edges = graph.edges();
    for (int e = 0; e < edges.size(); e++) {
      if (edges.get(e)[1] == node) {
        sum.add(outOf(edges.get(e)[0]), order.carriesStepBefore(e) ? 1 : 0);
      }
    }
    return sum;
  }

  private LinearForm outOf(int node) {
    LinearForm known = leaving.get(node);
    if (known != null) {
      return known;
    }
    if (!open.add(node)) {
      throw new IllegalArgumentException(
          "The nodes %s form a loop in which nothing fires; neurons cannot stand for it."
              .formatted(
                  open.stream()
                      .map(n -> "'" + graph.place(n).name() + "'")
                      .collect(Collectors.joining(", "))));
    }
    LinearForm form =
        isSource(graph, node) ? LinearForm.source(node, widths.out(node)) : passed(node);
    open.remove(node);
    leaving.put(node, form);
    return form;
  }

  /** What a node without state makes of what enters it. */
  private LinearForm passed(int index) {
    FlatGraph.Place place = graph.place(index);
    NirNode node = place.node();
    LinearForm in = into(index);
    var of = new Spread(place, widths.in(index));
    if (node instanceof NirNode.Linear n) {
      return in.times(of.finite(n.weight()), new double[n.weight().shape()[0]]);
    } else if (node instanceof NirNode.Affine n) {
      var outputs = new Spread(place, n.weight().shape()[0]);
      return in.times(of.finite(n.weight()), outputs.values(n.bias(), "bias"));
    } else if (node instanceof NirNode.Scale n) {
      return in.scaled(of.values(n.scale(), "scale"));
    } else if (node instanceof NirNode.Delay) {
      return in.delayed(delaySteps.getOrDefault(index, new int[0]));
    }
    return in; // Output, Flatten, and the Input of an inner graph
  }
}
