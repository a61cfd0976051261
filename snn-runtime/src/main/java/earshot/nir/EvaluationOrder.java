package earshot.nir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which the nodes of a graph are worked through within a step, whatever the order of
 * its list, and the edges that carry the step before.
 *
 * <p>A node that holds every value for at least a step (a Delay) depends on nothing of this step,
 * so it breaks every loop that it stands in. In the loops that are left, the edges that leave a
 * node that fires carry the step before; if a loop has no such node, those that leave a Threshold.
 */
final class EvaluationOrder {
  private final FlatGraph graph;
  private final boolean[] holding; // (nodes), Delays of at least a step
  private final boolean[] carriesStepBefore; // (edges)
  private final int[] order; // (nodes)

  /**
   * Finds the order.
   *
   * @throws IllegalArgumentException if a loop is left that nothing breaks
   */
  EvaluationOrder(FlatGraph graph, boolean[] holding) {
    this.graph = graph;
    this.holding = holding;
    carriesStepBefore = new boolean[graph.edges().size()];
    breakLoopsAfter(EvaluationOrder::fires);
    breakLoopsAfter(NirNode.Threshold.class::isInstance);
    order = sort();
  }

  /** The nodes in order. */
  int[] order() {
    return order;
  }

  /** Whether an edge carries what left its source in the step before. */
  boolean carriesStepBefore(int edge) {
    return carriesStepBefore[edge];
  }

  static boolean fires(NirNode node) {
    return node instanceof NirNode.LIF
        || node instanceof NirNode.CubaLIF
        || node instanceof NirNode.IF;
  }

  private void breakLoopsAfter(Predicate<NirNode> breaker) {
    boolean[][] reaches = reachability();
    for (int e = 0; e < carriesStepBefore.length; e++) {
      int[] edge = graph.edges().get(e);
      boolean inLoop = isDependence(e) && reaches[edge[1]][edge[0]];
      if (inLoop && breaker.test(graph.place(edge[0]).node())) {
        carriesStepBefore[e] = true;
      }
    }
  }

  /** Whether the target needs what leaves the source in this very step. */
  private boolean isDependence(int edge) {
    return !carriesStepBefore[edge] && !holding[graph.edges().get(edge)[1]];
  }

  /** From which node which node can be reached along dependences, itself included. */
  private boolean[][] reachability() {
    int nodes = graph.size();
    boolean[][] reaches = new boolean[nodes][nodes];
    for (int start = 0; start < nodes; start++) {
      List<Integer> open = new ArrayList<>(List.of(start));
      reaches[start][start] = true;
      while (!open.isEmpty()) {
        int node = open.remove(open.size() - 1);
        for (int e = 0; e < carriesStepBefore.length; e++) {
          int[] edge = graph.edges().get(e);
          if (edge[0] == node && isDependence(e) && !reaches[start][edge[1]]) {
            reaches[start][edge[1]] = true;
            open.add(edge[1]);
          }
        }
      }
    }
    return reaches;
  }

  private int[] sort() {
    int nodes = graph.size();
    int[] waitsFor = new int[nodes];
    for (int e = 0; e < carriesStepBefore.length; e++) {
      if (isDependence(e)) {
        waitsFor[graph.edges().get(e)[1]]++;
      }
    }
    Set<Integer> ready = new TreeSet<>();
    for (int i = 0; i < nodes; i++) {
      if (waitsFor[i] == 0) {
        ready.add(i);
      }
    }
    int[] sorted = new int[nodes];
    int count = 0;
    while (!ready.isEmpty()) {
      int node = ready.iterator().next();
      ready.remove(node);
      sorted[count++] = node;
      for (int e = 0; e < carriesStepBefore.length; e++) {
        int[] edge = graph.edges().get(e);
        if (edge[0] == node && isDependence(e) && --waitsFor[edge[1]] == 0) {
          ready.add(edge[1]);
        }
      }
    }
    if (count < nodes) {
      throw new IllegalArgumentException(
          ("The nodes %s wait for one another within a step; a loop needs a node that fires or a"
                  + " Delay of at least a step.")
              .formatted(
                  IntStream.range(0, nodes)
                      .filter(i -> waitsFor[i] > 0)
                      .mapToObj(i -> "'" + graph.place(i).name() + "'")
                      .collect(Collectors.joining(", "))));
    }
    return sorted;
  }
}
