package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.models.KeywordModel;
import earshot.window.keep.ChosenFile;
import earshot.window.live.EarState;
import earshot.window.live.MemorySupply;
import earshot.window.live.RandomModel;
import earshot.window.live.SilentDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What takes its time is done aside, and what comes too late does nothing. */
class AsideTest {
  private static final long LONGEST_WAIT_SECONDS = 30;

  @TempDir private Path folder = Path.of("");

  private final FxRobot robot = new FxRobot();
  private final SlowModels models = new SlowModels();
  private final SilentDesk desk = new SilentDesk();
  private final BlockingQueue<Boolean> playedByTheToolkit = new LinkedBlockingQueue<>();

  @SuppressWarnings("NullAway.Init") // open() sets it
  private Stage stage;

  @SuppressWarnings("NullAway.Init") // open() sets it
  private MainView view;

  @BeforeAll
  static void drawInMemory() throws TimeoutException {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("testfx.robot", "glass");
    System.setProperty("testfx.headless", "true");
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws IOException, TimeoutException {
    WindowSetup rehearsal = Rehearsal.setup(folder, Pacing.REAL_TIME, MainJob.AtTheEnd.STAY);
    var setup =
        new WindowSetup(
            rehearsal.job(),
            rehearsal.backends(),
            models,
            new Sounds(MemorySupply.demonstration(Pacing.REAL_TIME)),
            rehearsal.folders());
    FxToolkit.setupFixture(
        () -> {
          stage = new Window(setup).stage();
          stage.show();
          view = (MainView) stage.getScene().getRoot();
        });
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.setupFixture(() -> stage.close());
  }

  /** Looks from the toolkit's thread: while it draws nobody else can look at its nodes. */
  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        LONGEST_WAIT_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }

  /** Two models, one of which takes as long as the test wants. */
  private static final class SlowModels implements ModelChoices {
    final KeywordModel slow = RandomModel.make();
    final KeywordModel quick = RandomModel.make();
    final CountDownLatch release = new CountDownLatch(1);
    volatile Optional<Thread> opening = Optional.empty();

    @Override
    public List<String> names() {
      return List.of("random", "slow", "quick");
    }

    @Override
    public KeywordModel open(String name) throws IOException {
      if (name.equals("quick")) {
        return quick;
      }
      opening = Optional.of(Thread.currentThread());
      try {
        release.await();
        return slow;
      } catch (InterruptedException interrupted) {
        throw new IOException("The model was given up.", interrupted);
      }
    }
  }

  /** A microphone, and a loudspeaker that says on which thread it was used. */
  private final class Sounds implements SoundChoices {
    private final SoundSupply demonstration;

    Sounds(SoundSupply demonstration) {
      this.demonstration = demonstration;
    }

    @Override
    public List<SoundSupply> microphones() {
      return List.of(desk);
    }

    @Override
    public SoundSupply demonstration() {
      return demonstration;
    }

    @Override
    public SoundSupply recording(Path file) {
      return demonstration;
    }

    @Override
    public SoundSupply folder(Path path) {
      return demonstration;
    }

    @Override
    public void play(float[] samples, double rateHz) {
      playedByTheToolkit.add(Platform.isFxApplicationThread());
    }
  }

  private void waitForWord() throws TimeoutException {
    waitUntil(
        () ->
            view.words().newest().isPresent()
                && view.words().newest().get().step() > 60
                && view.words().newest().get().step() < view.listening().ear().history().steps());
  }

  @Test
  void ofTwoModelsThatAreChosenQuicklyTheLastOneListens() throws Exception {
    robot.type(KeyCode.L);
    waitUntil(() -> models.opening.isPresent());
    robot.type(KeyCode.L);
    waitUntil(() -> view.listening().settings().model().equals(models.quick));

    models.release.countDown();
    models.opening.orElseThrow().join();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(view.listening().settings().model()).isSameAs(models.quick);
  }

  @Test
  void anExplanationIsNotShownOnceAnotherSessionBegan() throws TimeoutException {
    waitForWord();

    robot.interact(
        () -> {
          view.closer().explain(view.words().newest().orElseThrow());
          view.listening().begin();
          view.begun();
        });
    waitUntil(
        () ->
            Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("why")));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(view.closer().explained()).isEmpty();
  }

  @Test
  void aMicrophoneIsListenedToOnceItsProbeLetItGo() throws TimeoutException {
    robot.type(KeyCode.M);
    waitUntil(() -> desk.reading() == 1);
    robot.clickOn("Desk");

    waitUntil(() -> view.listening().supply() == desk);
    waitUntil(
        () -> desk.opened() == 2 || view.listening().ear().state() instanceof EarState.Failed);
    assertThat(view.listening().ear().state()).isInstanceOf(EarState.Hearing.class);
  }

  @Test
  void microphonesAreLetGoWhenNoneIsChosen() throws TimeoutException {
    robot.type(KeyCode.M);
    waitUntil(() -> desk.reading() == 1);
    robot.type(KeyCode.ESCAPE);

    waitUntil(() -> !desk.isOpen());
  }

  @Test
  void soundIsNeverPlayedByTheToolkit() throws Exception {
    waitForWord();

    robot.type(KeyCode.R);
    assertThat(playedByTheToolkit.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).isFalse();
    robot.type(KeyCode.P);
    assertThat(playedByTheToolkit.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).isFalse();
  }

  /** Whatever the toolkit's thread did itself it would have said before it did anything else. */
  private void isSaidLater(Runnable press, String said, String place, int files)
      throws TimeoutException {
    Label message = robot.lookup("#message").queryAs(Label.class);
    robot.interact(
        () -> {
          press.run();
          assertThat(message.getText()).doesNotStartWith(said);
        });
    waitUntil(() -> message.getText().startsWith(said));
    assertThat(filesIn(folder.resolve(place))).isEqualTo(files);
  }

  private static long filesIn(Path place) throws UncheckedIOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private Runnable key(Shortcut shortcut) {
    return () -> view.shortcuts().run(shortcut);
  }

  @Test
  void theSoundOfAWordIsKeptAside() throws TimeoutException {
    waitForWord();

    isSaidLater(key(Shortcut.WRONG), "Kept as", "kept/words/_unknown_", 1);
  }

  @Test
  void aRecordingIsBegunAndEndedAside() throws TimeoutException {
    isSaidLater(key(Shortcut.RECORD), "Recording to", "kept/recordings", 2);
    assertThat(view.controls().record().isSelected()).isTrue();

    isSaidLater(key(Shortcut.RECORD), "The recording was ended", "kept/recordings", 2);
    assertThat(view.controls().record().isSelected()).isFalse();
  }

  @Test
  void detectionsAndSpikesAreSavedAside() throws IOException, TimeoutException {
    waitForWord();
    Files.createDirectories(folder.resolve("saved"));
    var words = new WordActions(view);

    isSaidLater(
        () -> words.saveTo(ChosenFile.of(folder.resolve("saved/a"), ".csv")),
        "The detections were saved as",
        "saved",
        1);
    isSaidLater(
        () -> words.saveTo(ChosenFile.of(folder.resolve("saved/a"), ".aedat")),
        "The input spikes of the last minutes were saved as",
        "saved",
        3);
  }
}
