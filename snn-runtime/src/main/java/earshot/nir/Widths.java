package earshot.nir;

import java.util.Arrays;

/**
 * How many values enter and leave each node. Most nodes say it; nodes whose parameters are single
 * numbers take what their neighbours have.
 */
final class Widths {
  private static final int UNKNOWN = -1;

  private final FlatGraph graph;
  private final int[] in;
  private final int[] out;

  /**
   * Finds all widths.
   *
   * @throws IllegalArgumentException if the ends of an edge disagree or a width cannot be told
   */
  Widths(FlatGraph graph) {
    this.graph = graph;
    in = new int[graph.size()];
    out = new int[graph.size()];
    Arrays.fill(in, UNKNOWN);
    Arrays.fill(out, UNKNOWN);
    for (int i = 0; i < in.length; i++) {
      declare(i);
    }
    boolean found = true;
    while (found) {
      found = false;
      for (int[] edge : graph.edges()) {
        found |= reconcile(edge[0], edge[1]);
      }
    }
    for (int i = 0; i < in.length; i++) {
      if (in[i] == UNKNOWN) {
        throw new IllegalArgumentException(
            "The node '%s' does not say how many values it has, and neither do its neighbours."
                .formatted(graph.place(i).name()));
      }
    }
  }

  int in(int node) {
    return in[node];
  }

  int out(int node) {
    return out[node];
  }

  private void declare(int i) {
    NirNode node = graph.place(i).node();
    if (node instanceof NirNode.Linear linear) {
      matrix(i, linear.weight());
    } else if (node instanceof NirNode.Affine affine) {
      matrix(i, affine.weight());
    } else if (node instanceof NirNode.Input input) {
      both(i, size(input.shape()));
    } else if (node instanceof NirNode.Output output) {
      both(i, size(output.shape()));
    } else if (node instanceof NirNode.Flatten flatten) {
      both(i, size(flatten.inputShape()));
    } else {
      both(i, largest(NodeParameters.of(node)));
    }
  }

  private void both(int i, int width) {
    in[i] = width;
    out[i] = width;
  }

  private void matrix(int i, NirArray weight) {
    int[] shape = weight.shape();
    if (shape.length != 2) {
      throw new IllegalArgumentException(
          "The weight of the node '%s' has the shape %s, but two dimensions (out, in) are needed."
              .formatted(graph.place(i).name(), Arrays.toString(shape)));
    }
    out[i] = shape[0];
    in[i] = shape[1];
  }

  /** How many values a shape holds. */
  private static int size(NirArray shape) {
    if (shape.length() == 0) {
      return UNKNOWN;
    }
    return (int) Arrays.stream(shape.values()).reduce(1, (a, b) -> a * b);
  }

  private static int largest(NirArray[] parameters) {
    int largest = UNKNOWN;
    for (NirArray parameter : parameters) {
      if (!parameter.isScalar()) {
        largest = Math.max(largest, parameter.length());
      }
    }
    return largest;
  }

  /** Carries a known width along an edge, either way; whether something was learnt. */
  private boolean reconcile(int source, int target) {
    if (out[source] == in[target]) {
      return false;
    }
    if (in[target] == UNKNOWN) {
      both(target, out[source]);
      return true;
    }
    if (out[source] == UNKNOWN) {
      both(source, in[target]);
      return true;
    }
    throw new IllegalArgumentException(
        "The edge from '%s' to '%s' does not fit: %d values leave and %d are taken."
            .formatted(
                graph.place(source).name(), graph.place(target).name(), out[source], in[target]));
  }
}
