package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EndOfMachineTest {
  @Test
  void whatIsPrintedNearTheEndIsDroppedAndAllElseIsThere() {
    var bytes = new ByteArrayOutputStream();
    var near = new AtomicBoolean();
    var err = new PrintStream(EndOfMachine.quiet(bytes, near::get), true, StandardCharsets.UTF_8);

    err.println("before");
    near.set(true);
    new IllegalStateException("of the toolkit").printStackTrace(err);
    near.set(false);
    err.println("after");

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly("before", "after");
  }

  @Test
  void itIsNotNearWhileTestsRun() {
    assertThat(EndOfMachine.isNear()).isFalse();
  }
}
