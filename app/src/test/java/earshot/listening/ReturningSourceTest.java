package earshot.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.sound.AudioSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ReturningSourceTest {
  private final Plug plug = new Plug();
  private final List<String> said = new ArrayList<>();
  private final List<Long> pauses = new ArrayList<>();

  @Test
  void aMicrophoneThatGoesAndComesBackIsHeardOn() throws IOException {
    plug.in(3).out().out().out().in(2);
    try (var source = source()) {
      float[] block = new float[8];
      assertThat(source.read(block, 0, 8)).isEqualTo(3);
      assertThat(source.read(block, 0, 8)).isEqualTo(2);
      assertThat(pauses).containsExactly(500L, 1000L, 2000L, 4000L);
      assertThat(said)
          .containsExactly(
              "It is gone. Listening goes on when it comes back.",
              "Listening goes on: the microphone is back.");
      assertThat(source.lostSamples()).isEqualTo(3 + 2);
    }
    assertThat(plug.open).isZero();
  }

  @Test
  void theLongestPauseIsHalfAMinute() throws IOException {
    plug.in(1);
    for (int i = 0; i < 10; i++) {
      plug.out();
    }
    plug.in(1);
    try (var source = source()) {
      float[] block = new float[1];
      assertThat(source.read(block, 0, 1)).isEqualTo(1);
      assertThat(source.read(block, 0, 1)).isEqualTo(1);
    }
    assertThat(pauses).hasSize(11).endsWith(30_000L, 30_000L).allMatch(ms -> ms <= 30_000);
  }

  @Test
  void closingEndsTheWaiting() throws IOException {
    plug.in(1).out();
    var source =
        new ReturningSource(
            plug,
            16000,
            said::add,
            (closed, ms) -> {
              closed.countDown();
              return true;
            });
    float[] block = new float[1];
    assertThat(source.read(block, 0, 1)).isEqualTo(1);
    assertThat(source.read(block, 0, 1)).isEqualTo(-1);
    assertThat(source.lostSamples()).isEqualTo(1);
  }

  @Test
  void aMicrophoneThatIsNotThereToBeginWithIsAFailure() {
    plug.out();
    assertThatThrownBy(this::source).isInstanceOf(IOException.class).hasMessage("There is none.");
  }

  private ReturningSource source() throws IOException {
    return new ReturningSource(
        plug,
        16000,
        said::add,
        (closed, ms) -> {
          pauses.add(ms);
          return false;
        });
  }

  /** A microphone that gives so many samples each time that it is plugged in, and then breaks. */
  private static final class Plug implements SoundSupply {
    private final Deque<Integer> script = new ArrayDeque<>();
    private int open;

    Plug in(int samples) {
      script.add(samples);
      return this;
    }

    Plug out() {
      script.add(0);
      return this;
    }

    @Override
    public String name() {
      return "the microphone";
    }

    @Override
    public Pacing pacing() {
      return Pacing.AS_IT_COMES;
    }

    @Override
    public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
      int samples = script.remove();
      if (samples == 0) {
        throw new IOException("There is none.");
      }
      open++;
      return new Stretch(samples);
    }

    private final class Stretch implements AudioSource {
      private final int samples;
      private boolean read;
      private boolean closed;

      Stretch(int samples) {
        this.samples = samples;
      }

      @Override
      public double sampleRateHz() {
        return 16000;
      }

      @Override
      public int read(float[] block, int offset, int length) throws IOException {
        if (read) {
          throw new IOException("It is gone.");
        }
        read = true;
        return samples;
      }

      @Override
      public long lostSamples() {
        return samples;
      }

      @Override
      public void close() {
        open -= closed ? 0 : 1;
        closed = true;
      }
    }
  }
}
