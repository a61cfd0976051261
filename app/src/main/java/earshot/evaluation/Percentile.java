package earshot.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A percentile with linear interpolation between the two nearest ranks. */
public final class Percentile {
  private Percentile() {}

  /**
   * Computes one.
   *
   * @param values of any order
   * @param percent 0 to 100
   * @return null where there are no values
   */
  public static @Nullable Double of(double[] values, double percent) {
    if (values.length == 0) {
      return null;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, percent);
  }

  /**
   * Computes one of values that ascend.
   *
   * @param sorted at least one
   */
  static double ofSorted(double[] sorted, double percent) {
    double rank = percent / 100 * (sorted.length - 1);
    int below = (int) Math.floor(rank);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
