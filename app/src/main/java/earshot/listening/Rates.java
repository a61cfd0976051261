package earshot.listening;

import org.jspecify.annotations.Nullable;

/** Quotients for the outputs, in which what is undefined is null. */
public final class Rates {
  private Rates() {}

  /** The quotient; null where it is undefined. */
  public static @Nullable Double of(double part, double whole) {
    double quotient = part / whole;
    return Double.isFinite(quotient) ? quotient : null;
  }

  /** The quotient of a count; null where it is undefined. */
  public static @Nullable Double of(long count, double whole) {
    return of((double) count, whole);
  }
}
