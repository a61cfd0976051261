package earshot.window.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LevelProbeTest {
  @Test
  void aReadThatWaitsIsOverWhenTheProbeIsClosed() throws InterruptedException {
    var desk = new SilentDesk();
    LevelProbe probe = LevelProbe.open(desk, 16000);
    while (desk.reading() == 0) {
      TimeUnit.MILLISECONDS.sleep(2);
    }

    probe.close();

    assertThat(desk.reading()).isZero();
    assertThat(desk.isOpen()).isFalse();
  }

  @Test
  void aProbeThatIsClosedAtOnceLeavesNothingOpen() {
    var desk = new SilentDesk();

    LevelProbe.open(desk, 16000).close();

    assertThat(desk.isOpen()).isFalse();
  }
}
