package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.listening.EarListener;
import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.listening.SessionSummary;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import earshot.window.live.Heard;
import earshot.window.live.MemorySupply;
import earshot.window.live.ViewPosition;
import earshot.window.settings.SettingsFile;
import earshot.window.settings.WindowSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Opens the real window on a screen in memory. */
class WindowTest {
  private static final long LONGEST_WAIT_SECONDS = 30;

  @TempDir private Path folder = Path.of("");

  private final FxRobot robot = new FxRobot();

  @SuppressWarnings("NullAway.Init") // open() sets it
  private Window window;

  @SuppressWarnings("NullAway.Init") // open() sets it
  private Stage stage;

  @BeforeAll
  static void drawInMemory() throws TimeoutException {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("testfx.robot", "glass");
    System.setProperty("testfx.headless", "true");
    FxToolkit.registerPrimaryStage();
  }

  private void open(WindowSetup setup) throws TimeoutException {
    FxToolkit.setupFixture(
        () -> {
          window = new Window(setup);
          stage = window.stage();
          stage.show();
        });
  }

  /** Looks from the toolkit's thread: while it draws nobody else can look at its nodes. */
  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        LONGEST_WAIT_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.setupFixture(() -> stage.close());
  }

  @Test
  void wordsThatTheEarHearsStandInTheList() throws IOException, TimeoutException {
    open(Rehearsal.setup(folder, Pacing.AS_IT_COMES, MainJob.AtTheEnd.STAY));

    ListView<Heard> list = robot.lookup("#detections").queryListView();
    waitUntil(() -> !list.getItems().isEmpty());

    assertThat(list.getItems().get(0).detection().keyword())
        .isIn("yes", "no", "up", "down", "left", "right", "stop", "go");
  }

  @Test
  void theEndOfTheRecordingIsSaidAndTheWindowStays() throws IOException, TimeoutException {
    open(Rehearsal.setup(folder, Pacing.AS_IT_COMES, MainJob.AtTheEnd.STAY));

    Label message = robot.lookup("#message").queryAs(Label.class);
    waitUntil(() -> message.getText().contains("The end of Demonstration"));

    assertThat(stage.isShowing()).isTrue();
  }

  @Test
  void marksHaveTheirPlacesInAnotherThemeWhenNothingIsHeardAnyMore()
      throws IOException, TimeoutException {
    open(Rehearsal.setup(folder, Pacing.AS_IT_COMES, MainJob.AtTheEnd.STAY));
    MainView view = (MainView) stage.getScene().getRoot();
    waitUntil(() -> message().contains("The end of Demonstration") && !marks().isEmpty());

    robot.type(KeyCode.T);
    waitUntil(() -> view.theme() == Theme.LIGHT);

    waitUntil(() -> marks().stream().noneMatch(m -> m.isVisible() && m.getLayoutX() == 0));
    assertThat(marks()).isNotEmpty();
  }

  private Set<Node> marks() {
    Predicate<Node> isMark = node -> node instanceof Label && node.getStyleClass().contains("mark");
    return robot.lookup(isMark).queryAll();
  }

  private String message() {
    return robot.lookup("#message").queryAs(Label.class).getText();
  }

  @Test
  void theWindowClosesAtTheEndWhereThatIsAsked() throws IOException, TimeoutException {
    open(Rehearsal.setup(folder, Pacing.AS_IT_COMES, MainJob.AtTheEnd.QUIT));

    waitUntil(window::isClosed);
  }

  @Test
  void closingItFromAnotherThreadTellsTheEndBeforeItReturns() throws IOException, TimeoutException {
    var ends = new AtomicInteger();
    var events =
        new EarListener() {
          @Override
          public void ended(SessionSummary summary) {
            ends.incrementAndGet();
          }
        };
    open(
        Rehearsal.setup(
            folder, MemorySupply.demonstration(Pacing.REAL_TIME), MainJob.AtTheEnd.STAY, events));

    window.close();

    assertThat(ends).hasValue(1);
    waitUntil(() -> !stage.isShowing());
  }

  @Test
  void closingItFromAnotherThreadKeepsWhatWasChosen() throws Exception {
    open(Rehearsal.setup(folder, Pacing.REAL_TIME, MainJob.AtTheEnd.STAY));
    MainView view = (MainView) stage.getScene().getRoot();
    robot.type(KeyCode.T);
    waitUntil(() -> view.theme() == Theme.LIGHT);
    robot.interact(() -> robot.lookup("#threshold-up").query().requestFocus());
    robot.type(KeyCode.UP);

    // As at an interruption: the toolkit does nothing any more.
    var release = new CountDownLatch(1);
    Future<?> held = WaitForAsyncUtils.asyncFx(() -> release.await(30, TimeUnit.SECONDS));
    window.close();
    WindowSettings kept = new SettingsFile(folder.resolve("window.json")).read();
    release.countDown();
    held.get();

    assertThat(kept.theme()).isEqualTo("light");
    assertThat(kept.thresholdsOf("random")).containsEntry("up", 0.51);
  }

  @Test
  void settingsThatHoldNoNumbersStopNoWindow() throws IOException, TimeoutException {
    Files.writeString(
        folder.resolve("window.json"),
        "{\"width\":\"NaN\",\"thresholds\":{\"random\":{\"yes\":null,\"no\":0.7}}}");

    open(Rehearsal.setup(folder, Pacing.REAL_TIME, MainJob.AtTheEnd.STAY));

    MainView view = (MainView) stage.getScene().getRoot();
    assertThat(view.listening().threshold("yes")).isEqualTo(0.5);
    assertThat(view.listening().threshold("no")).isEqualTo(0.7);
  }

  @Test
  void settingsThatCannotBeReadAreLeftToWhoeverMendsThem() throws IOException, TimeoutException {
    Path file = Files.writeString(folder.resolve("window.json"), "{\"theme\":");
    open(Rehearsal.setup(folder, Pacing.REAL_TIME, MainJob.AtTheEnd.STAY));
    Label message = robot.lookup("#message").queryAs(Label.class);
    waitUntil(() -> message.getText().contains("mend or delete the file"));

    window.close();

    assertThat(file).hasContent("{\"theme\":");
  }

  @Test
  void aSourceThatCannotBeOpenedEndsInItsSentence() throws IOException, TimeoutException {
    open(Rehearsal.setup(folder, new Plug(), MainJob.AtTheEnd.STAY, new EarListener() {}));

    Label message = robot.lookup("#message").queryAs(Label.class);
    waitUntil(() -> message.getText().equals(Plug.SENTENCE));

    assertThat(stage.isShowing()).isTrue();
  }

  @Test
  void aSourceThatFailedCanBeChosenAgain() throws IOException, TimeoutException {
    var plug = new Plug();
    open(Rehearsal.setup(folder, plug, MainJob.AtTheEnd.STAY, new EarListener() {}));
    Label message = robot.lookup("#message").queryAs(Label.class);
    waitUntil(() -> message.getText().equals(Plug.SENTENCE));

    plug.isIn.set(true);
    robot.clickOn("#source");
    robot.clickOn(robot.lookup(".list-cell").lookup(WindowTest::isDeskInTheList).<Node>query());

    waitUntil(() -> message.getText().equals("Listening to Desk."));
  }

  @Test
  void keysPauseAndChangeTheTheme() throws IOException, TimeoutException {
    open(Rehearsal.setup(folder, Pacing.REAL_TIME, MainJob.AtTheEnd.STAY));
    MainView view = (MainView) stage.getScene().getRoot();

    robot.type(KeyCode.SPACE);
    waitUntil(() -> view.page().position().motion() == ViewPosition.Motion.HELD);
    robot.type(KeyCode.T);
    waitUntil(() -> view.theme() == Theme.LIGHT);
    assertThat(view.page().position().motion()).isEqualTo(ViewPosition.Motion.HELD);
    robot.type(KeyCode.SPACE);
    waitUntil(() -> view.page().position().motion() == ViewPosition.Motion.FOLLOWING);
  }

  private static boolean isDeskInTheList(ListCell<?> cell) {
    return cell.getListView() != null && cell.getIndex() >= 0 && "Desk".equals(cell.getText());
  }

  /** A microphone that is not there until it is plugged in. */
  private record Plug(AtomicBoolean isIn) implements SoundSupply {
    static final String SENTENCE =
        "The microphone \"Desk\" is not there any more: plug it in or choose another.";

    Plug() {
      this(new AtomicBoolean());
    }

    @Override
    public String name() {
      return "Desk";
    }

    @Override
    public Pacing pacing() {
      return Pacing.REAL_TIME;
    }

    @Override
    public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
      if (!isIn.get()) {
        throw new IOException(SENTENCE);
      }
      return MemorySupply.demonstration(Pacing.REAL_TIME).open(rateHz, warnings);
    }
  }
}
