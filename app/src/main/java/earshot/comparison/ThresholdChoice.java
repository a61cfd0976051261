package earshot.comparison;

import earshot.comparison.SweepFigures.Counts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses a threshold for each keyword, so that together they find the most utterances with at most
 * so many false accepts: exactly, keyword by keyword over every number of false accepts (a knapsack
 * with one thing of each kind). Of equal choices the one with fewer false accepts is taken, then
 * the threshold that was named first.
 *
 * @param thresholds by keyword
 * @param hits of all keywords
 * @param falseAccepts of all keywords
 */
record ThresholdChoice(Map<String, String> thresholds, int hits, int falseAccepts) {
  /** Nothing chosen yet. */
  private static final ThresholdChoice NONE = new ThresholdChoice(Map.of(), 0, 0);

  /**
   * Chooses.
   *
   * @param byKeyword for each keyword what each threshold gives, in the order of their naming
   * @param mostFalseAccepts of all together; where not even the strictest keep to it, each keyword
   *     gets that with its fewest
   */
  static ThresholdChoice of(Map<String, Map<String, Counts>> byKeyword, int mostFalseAccepts) {
    List<ThresholdChoice> best = List.of(NONE); // the best for each exact number of false accepts
    for (Map.Entry<String, Map<String, Counts>> keyword : byKeyword.entrySet()) {
      best = extended(best, keyword.getKey(), keyword.getValue(), mostFalseAccepts);
    }
    return best.stream().reduce(ThresholdChoice::better).orElseGet(() -> fewest(byKeyword));
  }

  private static List<ThresholdChoice> extended(
      List<ThresholdChoice> before, String keyword, Map<String, Counts> options, int most) {
    Map<Integer, ThresholdChoice> best = new LinkedHashMap<>();
    for (ThresholdChoice choice : before) {
      options.forEach(
          (threshold, counts) -> {
            ThresholdChoice longer = choice.with(keyword, threshold, counts);
            if (longer.falseAccepts <= most) {
              best.merge(longer.falseAccepts, longer, ThresholdChoice::better);
            }
          });
    }
    return new ArrayList<>(best.values());
  }

  private static ThresholdChoice fewest(Map<String, Map<String, Counts>> byKeyword) {
    ThresholdChoice choice = NONE;
    for (Map.Entry<String, Map<String, Counts>> keyword : byKeyword.entrySet()) {
      ThresholdChoice before = choice;
      choice =
          keyword.getValue().entrySet().stream()
              .map(o -> before.with(keyword.getKey(), o.getKey(), o.getValue()))
              .reduce((a, b) -> b.falseAccepts < a.falseAccepts ? b : a)
              .orElse(before);
    }
    return choice;
  }

  private ThresholdChoice with(String keyword, String threshold, Counts counts) {
    var more = new LinkedHashMap<String, String>(thresholds);
    more.put(keyword, threshold);
    return new ThresholdChoice(more, hits + counts.hits(), falseAccepts + counts.falseAccepts());
  }

  private ThresholdChoice better(ThresholdChoice other) {
    return other.hits > hits || (other.hits == hits && other.falseAccepts < falseAccepts)
        ? other
        : this;
  }
}
