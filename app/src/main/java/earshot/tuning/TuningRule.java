package earshot.tuning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is asked of a choice. The bounds hold for it as a whole; within them the fewest keywords are
 * missed.
 *
 * @param perHourOnWords false accepts that are allowed on the streams with keywords
 * @param perHourOnOthers false accepts that are allowed on the streams without
 * @param medianMillis from the end of the word to the decision, at most
 * @param p95Millis the same for all but a twentieth of the words
 * @param confirmSteps the values that are tried
 */
public record TuningRule(
    double perHourOnWords,
    double perHourOnOthers,
    double medianMillis,
    double p95Millis,
    List<Integer> confirmSteps) {
  /** Copies the list. */
  public TuningRule {
    confirmSteps = List.copyOf(confirmSteps);
    if (confirmSteps.isEmpty()) {
      throw new IllegalArgumentException("At least one value of confirm_steps is to be tried.");
    }
  }

  /** The rule for people. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "The fewest misses with at most %s false accepts an hour on the streams with keywords and"
            + " %s on the others, latency at most %s ms (p50) and %s ms (p95): confirm_steps of %s"
            + " and one threshold for all keywords; then an offset for each keyword by steepest"
            + " descent in steps of %s log-odds over the misses at half, once and twice these rates,"
            + " shrunk towards 0 by the share that did best on quarters of the streams that were"
            + " held out.",
        number(perHourOnWords),
        number(perHourOnOthers),
        number(medianMillis),
        number(p95Millis),
        confirmSteps.stream().map(String::valueOf).collect(Collectors.joining(", ")),
        number(LogOdds.GRID));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
