package earshot.nir;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What enters or leaves a node, as a sum over everything that fires:
 *
 * <pre>
 * x(t) = sum over routes of W s(t - delay) + constant
 * </pre>
 *
 * <p>Nodes without state turn one such sum into another.
 *
 * @param rows how many values it has
 * @param routes weights (rows, columns of the source) by where they come from
 * @param constant a value each (rows)
 */
record LinearForm(int rows, Map<Route, double[]> routes, double[] constant) {
  /**
   * Where weights come from.
   *
   * @param source a node that fires, or the input
   * @param columns how many values leave it
   * @param delaySteps how long they take
   */
  record Route(int source, int columns, int delaySteps) {
    Route later(int steps) {
      return new Route(source, columns, delaySteps + steps);
    }
  }

  /** Nothing at all. */
  static LinearForm zero(int rows) {
    return new LinearForm(rows, new LinkedHashMap<>(), new double[rows]);
  }

  /** What fires itself. */
  static LinearForm source(int node, int width) {
    LinearForm form = zero(width);
    double[] identity = new double[width * width];
    for (int k = 0; k < width; k++) {
      identity[k * width + k] = 1;
    }
    form.routes.put(new Route(node, width, 0), identity);
    return form;
  }

  /** Adds another, some steps later. */
  void add(LinearForm other, int steps) {
    other.routes.forEach((route, weights) -> add(route.later(steps), weights));
    for (int k = 0; k < rows; k++) {
      constant[k] += other.constant[k];
    }
  }

  private void add(Route route, double[] weights) {
    double[] sum = routes.computeIfAbsent(route, r -> new double[weights.length]);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weights[i];
    }
  }

  /** The product with a matrix (out, rows), and a bias (out). */
  LinearForm times(NirArray matrix, double[] bias) {
    int out = matrix.shape()[0];
    LinearForm product = zero(out);
    routes.forEach(
        (route, weights) ->
            product.add(route, multiplied(matrix.values(), out, weights, route.columns())));
    for (int o = 0; o < out; o++) {
      double sum = bias[o];
      for (int k = 0; k < rows; k++) {
        sum += matrix.values()[o * rows + k] * constant[k];
      }
      product.constant[o] = sum;
    }
    return product;
  }

  private double[] multiplied(double[] matrix, int out, double[] weights, int columns) {
    double[] product = new double[out * columns];
    for (int k = 0; k < rows; k++) {
      for (int c = 0; c < columns; c++) {
        double weight = weights[k * columns + c];
        if (weight != 0) {
          for (int o = 0; o < out; o++) {
            product[o * columns + c] += matrix[o * rows + k] * weight;
          }
        }
      }
    }
    return product;
  }

  /** Each value times its factor. */
  LinearForm scaled(double[] factors) {
    LinearForm scaled = zero(rows);
    routes.forEach(
        (route, weights) -> {
          double[] product = weights.clone();
          for (int i = 0; i < product.length; i++) {
            product[i] *= factors[i / route.columns()];
          }
          scaled.add(route, product);
        });
    Arrays.setAll(scaled.constant, k -> factors[k] * constant[k]);
    return scaled;
  }

  /** Each value later by its own steps. */
  LinearForm delayed(int[] steps) {
    LinearForm later = zero(rows);
    int[] distinct = Arrays.stream(steps).distinct().sorted().toArray();
    routes.forEach(
        (route, weights) -> {
          for (int delay : distinct) {
            double[] part = weights.clone();
            for (int i = 0; i < part.length; i++) {
              part[i] = steps[i / route.columns()] == delay ? part[i] : 0;
            }
            later.add(route.later(delay), part);
          }
        });
    System.arraycopy(constant, 0, later.constant, 0, rows);
    return later;
  }

  /** Takes weights as they are. */
  void put(Route route, double[] weights) {
    routes.put(route, weights);
  }

  /** Whether what comes along a route comes unchanged, with nothing added. */
  static boolean isIdentity(LinearForm form, Route route) {
    double[] weights = form.routes.getOrDefault(route, new double[0]);
    for (int k = 0; k < form.rows; k++) {
      if (form.constant[k] != 0
          || weights[k * route.columns + Math.min(k, route.columns - 1)] != 1) {
        return false;
      }
    }
    return isDiagonal(weights, route.columns);
  }

  /** Whether each value comes from the one of its own index. */
  static boolean isDiagonal(double[] weights, int columns) {
    if (weights.length != columns * columns) {
      return false;
    }
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0 && i / columns != i % columns) {
        return false;
      }
    }
    return true;
  }
}
