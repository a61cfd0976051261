package earshot.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import earshot.app.RandomModel;
import earshot.app.Sounds;
import earshot.lowpower.LowPowerBackend;
import earshot.reference.ReferenceBackend;
import earshot.runtime.Backend;
import earshot.sound.AudioSource;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ListeningSessionTest {
  private static final float[] NOISE = Sounds.noise(2, 4);
  private static final List<Detection> WHOLE = detections(NOISE.length);

  static Stream<Backend> backends() {
    return Stream.of(new ReferenceBackend(), new LowPowerBackend());
  }

  private static SpotterSettings settings(Backend backend) {
    return SpotterSettings.of(RandomModel.standard(), backend);
  }

  private static List<Detection> detections(int blockSamples) {
    var found = new ArrayList<Detection>();
    var session =
        new ListeningSession(
            Sounds.source(NOISE, blockSamples),
            settings(new LowPowerBackend()),
            Pacing.AS_IT_COMES,
            new EarListener() {
              @Override
              public void detected(Detection detection) {
                found.add(detection);
              }
            });
    try {
      session.run();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return found;
  }

  @Property(tries = 20)
  void anyBlockSizeGivesTheSameDetections(@ForAll @IntRange(min = 1, max = 5000) int blockSamples) {
    assertThat(detections(blockSamples)).isEqualTo(WHOLE).isNotEmpty();
  }

  /** After the loops were compiled, a second of sound allocates nothing but its detections. */
  @ParameterizedTest
  @MethodSource("backends")
  void nothingIsAllocatedWhileListening(Backend backend) {
    var listeners = new EarListeners(List.of(new EarListener() {}, new EarListener() {}));
    // At a threshold of 1 no keyword fires, so there are no detections to allocate.
    KeywordSpotter spotter = settings(backend).withThreshold(1).spotter(listeners);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 40 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int at = 0; at < NOISE.length; at += 160) {
        spotter.hear(NOISE, at, 160);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(spotter.network().counts().hiddenSpikes).isPositive();
    assertThat(least).isZero();
  }

  @Test
  void aSourceThatBreaksEndsTheSession() {
    var session =
        new ListeningSession(
            new Broken(),
            settings(new ReferenceBackend()),
            Pacing.AS_IT_COMES,
            new EarListener() {});

    assertThatThrownBy(session::run).isInstanceOf(IOException.class).hasMessage("It broke.");
  }

  @Test
  void itsOwnThreadIsTheEarAndTellsOfTheFailure() throws InterruptedException {
    var told = new CountDownLatch(1);
    var names = new ArrayList<String>();
    var session =
        new ListeningSession(
            new Broken(),
            settings(new ReferenceBackend()),
            Pacing.AS_IT_COMES,
            new EarListener() {
              @Override
              public void failed(IOException reason) {
                names.add(Thread.currentThread().getName());
                told.countDown();
              }
            });
    session.start();
    told.await();

    assertThat(names).containsExactly("ear");
  }

  @Test
  void stoppingReportsTheEndOnce() throws IOException {
    var ends = new ArrayList<SessionSummary>();
    var session =
        new ListeningSession(
            Sounds.source(NOISE, 160),
            settings(new ReferenceBackend()),
            Pacing.AS_IT_COMES,
            new EarListener() {
              @Override
              public void ended(SessionSummary summary) {
                ends.add(summary);
              }
            });
    session.stop();
    SessionSummary summary = session.run();
    session.close();

    assertThat(ends).containsExactly(summary);
    assertThat(summary.audioSeconds()).isZero();
  }

  private static final class Broken implements AudioSource {
    @Override
    public double sampleRateHz() {
      return Sounds.RATE_HZ;
    }

    @Override
    public int read(float[] block, int offset, int length) throws IOException {
      throw new IOException("It broke.");
    }

    @Override
    public void close() {}
  }
}
