package earshot.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.comparison.SweepFigures.Counts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ThresholdChoiceTest {
  @Test
  void aFalseAcceptIsSpentWhereItFindsTheMost() {
    Map<String, Map<String, Counts>> options = new LinkedHashMap<>();
    options.put("yes", options(counts(5, 0), counts(6, 1), counts(9, 3)));
    options.put("no", options(counts(2, 0), counts(7, 1), counts(8, 2)));

    assertThat(ThresholdChoice.of(options, 0))
        .isEqualTo(new ThresholdChoice(Map.of("yes", "t0", "no", "t0"), 7, 0));
    assertThat(ThresholdChoice.of(options, 1))
        .isEqualTo(new ThresholdChoice(Map.of("yes", "t0", "no", "t1"), 12, 1));
    assertThat(ThresholdChoice.of(options, 4))
        .isEqualTo(new ThresholdChoice(Map.of("yes", "t2", "no", "t1"), 16, 4));
  }

  @Test
  void ofEqualOnesTheFirstNamedWithTheFewestFalseAcceptsIsTaken() {
    Map<String, Map<String, Counts>> options =
        Map.of("yes", options(counts(5, 2), counts(5, 1), counts(5, 1)));
    assertThat(ThresholdChoice.of(options, 9))
        .isEqualTo(new ThresholdChoice(Map.of("yes", "t1"), 5, 1));
  }

  @Test
  void whereNothingKeepsToTheLimitEachHasItsFewest() {
    Map<String, Map<String, Counts>> options = new LinkedHashMap<>();
    options.put("yes", options(counts(5, 4), counts(6, 9)));
    options.put("no", options(counts(2, 3), counts(1, 2)));
    assertThat(ThresholdChoice.of(options, 1))
        .isEqualTo(new ThresholdChoice(Map.of("yes", "t0", "no", "t1"), 6, 6));
  }

  @Test
  void noOtherChoiceFindsMore() {
    var random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      Map<String, Counts> first = options(any(random), any(random), any(random), any(random));
      Map<String, Counts> second = options(any(random), any(random), any(random), any(random));
      Map<String, Counts> third = options(any(random), any(random), any(random), any(random));
      int most = random.nextInt(12);
      int best = -1;
      for (Counts a : first.values()) {
        for (Counts b : second.values()) {
          for (Counts c : third.values()) {
            if (a.falseAccepts() + b.falseAccepts() + c.falseAccepts() <= most) {
              best = Math.max(best, a.hits() + b.hits() + c.hits());
            }
          }
        }
      }
      ThresholdChoice choice =
          ThresholdChoice.of(Map.of("a", first, "b", second, "c", third), most);
      if (best >= 0) {
        assertThat(choice.hits()).isEqualTo(best);
        assertThat(choice.falseAccepts()).isLessThanOrEqualTo(most);
      }
    }
  }

  private static Counts any(Random random) {
    return counts(random.nextInt(10), random.nextInt(6));
  }

  private static Counts counts(int hits, int falseAccepts) {
    return new Counts(10, hits, falseAccepts);
  }

  private static Map<String, Counts> options(Counts... counts) {
    Map<String, Counts> options = new LinkedHashMap<>();
    for (Counts one : counts) {
      options.put("t" + options.size(), one);
    }
    return options;
  }
}
