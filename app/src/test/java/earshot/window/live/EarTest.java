package earshot.window.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.listening.EarListener;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.reference.ReferenceBackend;
import earshot.sound.AudioSource;
import earshot.sound.Resampling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EarTest {
  private static final SpotterSettings SETTINGS =
      SpotterSettings.of(RandomModel.make(), new ReferenceBackend());

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static Ear listen(EarPlan plan) {
    return Ear.open(plan, new EarListener() {});
  }

  private static MemorySupply speech(double seconds) throws IOException {
    MemorySupply all = MemorySupply.demonstration(Pacing.AS_IT_COMES);
    return new MemorySupply(
        "Desk", Pacing.AS_IT_COMES, Arrays.copyOf(all.samples(), (int) (seconds * 16000)));
  }

  /** A source that says in the end that it is gone. */
  private record Unplugged(AudioSource source) implements AudioSource {
    @Override
    public double sampleRateHz() {
      return source.sampleRateHz();
    }

    @Override
    public int read(float[] block, int offset, int length) throws IOException {
      int count = source.read(block, offset, length);
      if (count < 0) {
        throw new IOException("The microphone \"Desk\" gives no sound any more; was it unplugged?");
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  /** A microphone as a test has it. */
  private record Desk(Opener opener) implements SoundSupply {
    interface Opener {
      AudioSource open(double rateHz) throws IOException;
    }

    @Override
    public String name() {
      return "Desk";
    }

    @Override
    public Pacing pacing() {
      return Pacing.AS_IT_COMES;
    }

    @Override
    public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
      return opener.open(rateHz);
    }
  }

  /** However far its thread has come by then, which differs from one time to the next. */
  @Test
  void anEarThatIsClosedAtOnceStillTellsItsEndOnce() throws IOException {
    MemorySupply sound = speech(1);
    for (int time = 0; time < 50; time++) {
      var ends = new AtomicInteger();
      EarListener events =
          new EarListener() {
            @Override
            public void ended(SessionSummary summary) {
              ends.incrementAndGet();
            }
          };

      Ear.open(new EarPlan(sound, SETTINGS), events).close();

      assertThat(ends).hasValue(1);
    }
  }

  @Test
  void aMicrophoneThatGoesAwayIsSaidAndWaitedFor() throws IOException, InterruptedException {
    MemorySupply sound = speech(1);
    try (Ear ear =
        listen(
            new EarPlan(
                new Desk(rate -> new Unplugged(sound.open(rate, warning -> {}))), SETTINGS))) {
      await(() -> ear.state().sentence().contains("was it unplugged? Listening goes on when"));

      assertThat(ear.state()).isInstanceOf(EarState.Hearing.class);
    }
  }

  @Test
  void zerosForTwoSecondsAreSaidWithWhatToDo() throws InterruptedException {
    var zeros = new MemorySupply("Desk", Pacing.AS_IT_COMES, new float[3 * 16000]);
    var sentences = new StringBuilder();
    try (Ear ear = listen(new EarPlan(new Endless(zeros), SETTINGS))) {
      await(() -> ear.state().sentence().contains("nothing but zeros for two seconds"));
      sentences.append(ear.state().sentence());
      assertThat(ear.state()).isInstanceOf(EarState.Hearing.class);
    }

    assertThat(sentences).contains("check that it is not muted").contains("choose another one");
  }

  /** Sound that goes on with pauses after its end. */
  private record Endless(MemorySupply sound) implements SoundSupply {
    @Override
    public String name() {
      return sound.name();
    }

    @Override
    public Pacing pacing() {
      return sound.pacing();
    }

    @Override
    public AudioSource open(double rateHz, Consumer<String> warnings) {
      AudioSource once = sound.open(rateHz, warnings);
      return new AudioSource() {
        private volatile boolean closed;

        @Override
        public double sampleRateHz() {
          return rateHz;
        }

        @Override
        public int read(float[] block, int offset, int length) throws IOException {
          int count = once.read(block, offset, length);
          if (count >= 0 || closed) {
            return closed ? -1 : count;
          }
          try {
            TimeUnit.MILLISECONDS.sleep(10);
          } catch (InterruptedException interrupted) {
            return -1;
          }
          Arrays.fill(block, offset, offset + 160, 0);
          return 160;
        }

        @Override
        public void close() throws IOException {
          closed = true;
          once.close();
        }
      };
    }
  }

  @Test
  void aMicrophoneWithAnotherRateIsHeard() throws IOException, InterruptedException {
    float[] sound = speech(4).samples();
    try (Ear ear =
        listen(
            new EarPlan(
                new Desk(
                    rate ->
                        Resampling.to(
                            rate,
                            new MemorySupply("Desk", Pacing.AS_IT_COMES, sound)
                                .open(44100, warning -> {}))),
                SETTINGS))) {
      await(() -> ear.state() instanceof EarState.Ended);

      double seconds = ear.history().steps() * ear.history().shape().stepSeconds();
      assertThat(seconds).isBetween(1.3, 1.5); // 4 s of samples at 16 kHz, read at 44.1 kHz
    }
  }

  @Test
  void whereNoMicrophoneIsTheSentenceOfTheSupplyIsShown() throws InterruptedException {
    var none =
        new Desk(
            rate -> {
              throw new IOException("There is no microphone: plug one in.");
            });
    try (Ear ear = listen(new EarPlan(none, SETTINGS))) {
      await(() -> ear.state() instanceof EarState.Failed);

      assertThat(ear.state().sentence()).isEqualTo("There is no microphone: plug one in.");
    }
  }

  @Test
  void aTwinOnTheSameBackendDiffersNowhere() throws IOException, InterruptedException {
    try (Ear ear = listen(new EarPlan(speech(3), SETTINGS, Optional.of(new ReferenceBackend())))) {
      await(() -> ear.state() instanceof EarState.Ended);

      Difference all = Difference.ofLast(ear.history(), ear.twin().orElseThrow(), 1000);
      assertThat(all.spikes()).isPositive();
      assertThat(all.different()).isZero();
      assertThat(all.largestScore()).isZero();
    }
  }

  @Test
  void whatTheTwinDetectsIsMarkedAndWaitsForNobody() throws IOException, InterruptedException {
    try (Ear ear = listen(new EarPlan(speech(8), SETTINGS, Optional.of(new ReferenceBackend())))) {
      await(() -> ear.state() instanceof EarState.Ended);

      LiveHistory twin = ear.twin().orElseThrow();
      assertThat(LongStream.range(twin.oldest(), twin.steps()).map(twin::fired))
          .anyMatch(label -> label != LiveHistory.NONE);
      assertThat(twin.takeDetection()).isEmpty();
      assertThat(ear.history().takeDetection()).isPresent();
    }
  }

  @Test
  void noRecordingIsBegunOnceTheEarIsOver(@TempDir Path folder)
      throws IOException, InterruptedException {
    Ear ear = listen(new EarPlan(speech(1), SETTINGS));
    await(() -> ear.state() instanceof EarState.Ended);
    ear.close();

    assertThatThrownBy(() -> ear.tap().start(folder.resolve("late.wav")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("because listening ended");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTwinOnTheChipDiffersByItsRounding() throws IOException, InterruptedException {
    try (Ear ear = listen(new EarPlan(speech(3), SETTINGS, Optional.of(new LowPowerBackend())))) {
      await(() -> ear.state() instanceof EarState.Ended);

      Difference all = Difference.ofLast(ear.history(), ear.twin().orElseThrow(), 1000);
      assertThat(all.share()).isBetween(0.0001, 0.5);
    }
  }

  @Test
  void aThresholdThatIsMovedIsThatOfTheNextSteps() throws IOException, InterruptedException {
    MemorySupply sound = MemorySupply.demonstration(Pacing.REAL_TIME);
    try (Ear ear = listen(new EarPlan(sound, SETTINGS))) {
      await(() -> ear.history().steps() > 2);
      ear.thresholds().set(1, 0.9);
      long moved = ear.history().steps();
      await(() -> ear.history().steps() > moved + 5);

      assertThat(ear.history().threshold(0, 1)).isEqualTo(0.5f);
      assertThat(ear.history().threshold(moved + 4, 1)).isEqualTo(0.9f);
      assertThat(ear.history().threshold(moved + 4, 0)).isEqualTo(0.5f);
    }
  }

  @Test
  void anExcerptStaysWhenTheRingGoesRound() throws IOException, InterruptedException {
    try (Ear ear = listen(new EarPlan(speech(3), SETTINGS))) {
      await(() -> ear.state() instanceof EarState.Ended);
      LiveHistory history = ear.history();

      LiveHistory excerpt = history.excerpt(100, 150);

      assertThat(excerpt.oldest()).isEqualTo(100);
      assertThat(excerpt.steps()).isEqualTo(150);
      for (long step = 100; step < 150; step++) {
        assertThat(excerpt.score(step, 0)).isEqualTo(history.score(step, 0));
        assertThat(excerpt.input(step, 5)).isEqualTo(history.input(step, 5));
        assertThat(excerpt.hidden(1, step, 7)).isEqualTo(history.hidden(1, step, 7));
      }
      assertThat(excerpt.sound().between(100 * 160, 150 * 160))
          .isEqualTo(history.sound().between(100 * 160, 150 * 160));
    }
  }
}
