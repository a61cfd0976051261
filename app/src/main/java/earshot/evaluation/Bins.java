package earshot.evaluation;

import java.util.Locale;

/** Ranges by which clips are broken down. */
final class Bins {
  private static final double[] LENGTHS_SECONDS = {0.5, 0.75, 1, 1.5, 2, 5};
  private static final double[] LEVELS_DBFS = {-60, -50, -40, -30, -20, -10};

  private Bins() {}

  /** The range of a clip's length. */
  static Bin length(double seconds) {
    return of(LENGTHS_SECONDS, seconds, "s");
  }

  /** The range of a clip's level. */
  static Bin level(double dbfs) {
    return of(LEVELS_DBFS, dbfs, "dBFS");
  }

  private static Bin of(double[] edges, double value, String unit) {
    int index = 0;
    while (index < edges.length && value >= edges[index]) {
      index++;
    }
    String name =
        index == 0
            ? "below %s %s".formatted(text(edges[0]), unit)
            : index == edges.length
                ? "%s %s and above".formatted(text(edges[index - 1]), unit)
                : "%s to %s %s".formatted(text(edges[index - 1]), text(edges[index]), unit);
    return new Bin(index, name);
  }

  private static String text(double edge) {
    return edge == Math.rint(edge)
        ? String.format(Locale.ROOT, "%.0f", edge)
        : String.valueOf(edge);
  }

  /** A range; those of one kind are in ascending order. */
  record Bin(int index, String name) implements Comparable<Bin> {
    @Override
    public int compareTo(Bin other) {
      return Integer.compare(index, other.index);
    }
  }
}
