package earshot.window.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContrastRatioTest {
  @Test
  void blackOnWhiteIsTwentyOneToOneAndAColourOnItselfOneToOne() {
    assertThat(Contrast.ratio(0xff000000, 0xffffffff)).isEqualTo(21, within(1e-9));
    assertThat(Contrast.ratio(0xff336699, 0xff336699)).isEqualTo(1);
  }

  /** The grey that is known as the lightest on white that passes, and the next one. */
  @Test
  void theGreysAtTheLimitAreThoseOfEveryChecker() {
    assertThat(Contrast.ratio(0xff767676, 0xffffffff)).isGreaterThanOrEqualTo(Contrast.TEXT);
    assertThat(Contrast.ratio(0xff777777, 0xffffffff)).isLessThan(Contrast.TEXT);
  }

  @Test
  void whatCanBeReadStaysAndWhatCannotGetsInkUntilItCan() {
    assertThat(Contrast.readable(0xff0000aa, 0xffffffff, 0xff000000)).isEqualTo(0xff0000aa);
    int yellow = Contrast.readable(0xfff0e442, 0xffffffff, 0xff000000);
    assertThat(Contrast.ratio(yellow, 0xffffffff)).isBetween(Contrast.TEXT, Contrast.TEXT + 1.5);
  }
}
