package earshot.training.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuietStepsTest {
  @Test
  void stepsAreQuietWhereNothingCameInForAWhileWithinTheSequence() {
    var layout = new BatchLayout(new int[] {6, 4}, 2, 1);
    var input = new SpikeTrain(3);
    input.clear(layout.rows());
    input.add(layout.start(0) + 1, 2, 1f);
    var batch = new Batch(layout, input, List.of(new Target.Clip(0), new Target.Clip(0)));

    var quiet = new QuietSteps(batch, 2);

    assertThat(quiet.count()).isEqualTo(4);
    for (int row = 0; row < layout.rows(); row++) {
      // Two empty steps are waited for, at the beginning of a sequence as after a spike.
      boolean expected =
          row == layout.start(0) + 4
              || row == layout.start(0) + 5
              || row == layout.start(1) + 2
              || row == layout.start(1) + 3;
      assertThat(quiet.at(row)).as("row %d", row).isEqualTo(expected);
    }
  }
}
