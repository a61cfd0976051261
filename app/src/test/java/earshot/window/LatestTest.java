package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Latest latest = new Latest();
  private final List<String> outcomes = new ArrayList<>();

  @Test
  void ofTwoWorksTheOneThatWasBegunLastCounts() {
    var first = latest.next().<String>only(outcomes::add);
    var second = latest.next().<String>only(outcomes::add);

    second.accept("second");
    first.accept("first");

    assertThat(outcomes).containsExactly("second");
  }

  @Test
  void whatIsForgottenComesToNothing() {
    var only = latest.next().<String>only(outcomes::add);

    latest.forget();
    only.accept("late");

    assertThat(outcomes).isEmpty();
  }
}
