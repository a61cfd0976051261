package earshot.window.live;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ViewPositionTest {
  private static final long SECOND = 1_000_000_000L;

  private final ViewPosition position = new ViewPosition(0.01);

  @Test
  void aFollowingViewShowsTheNewestStep() {
    assertThat(position.end(0, 500, 0)).isEqualTo(500);
    assertThat(position.end(0, 510, 0)).isEqualTo(510);
  }

  @Test
  void aHeldViewStaysWhereItIs() {
    position.hold(500);

    assertThat(position.end(0, 900, SECOND)).isEqualTo(500);
  }

  @Test
  void aStepBackFromTheNewestHoldsTheView() {
    position.move(-1, 500);

    assertThat(position.motion()).isEqualTo(ViewPosition.Motion.HELD);
    assertThat(position.end(0, 600, 0)).isEqualTo(499);
  }

  @Test
  void aReplayIsAsFastAsTheSoundAndThenStands() {
    position.replay(100, 300, 5 * SECOND);

    assertThat(position.end(0, 900, 6 * SECOND)).isEqualTo(200);
    assertThat(position.end(0, 900, 9 * SECOND)).isEqualTo(300);
    assertThat(position.motion()).isEqualTo(ViewPosition.Motion.HELD);
  }

  @Property
  void whatIsShownIsAlwaysKept(
      @ForAll @LongRange(max = 10_000) long oldest,
      @ForAll @LongRange(max = 10_000) long kept,
      @ForAll @LongRange(min = -30_000, max = 30_000) long wanted) {
    position.hold(wanted);

    long end = position.end(oldest, oldest + kept, 0);

    assertThat(end).isBetween(Math.min(oldest + 1, oldest + kept), oldest + kept);
  }
}
