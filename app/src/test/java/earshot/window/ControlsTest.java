package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.listening.EarListener;
import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.window.live.EarState;
import earshot.window.live.MemorySupply;
import earshot.window.live.ViewPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
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

/** Every control, by keyboard or mouse, in the real window on a screen in memory. */
class ControlsTest {
  private static final long LONGEST_WAIT_SECONDS = 30;

  @TempDir private Path folder = Path.of("");

  private final FxRobot robot = new FxRobot();

  @SuppressWarnings("NullAway.Init") // open() sets it
  private Window window;

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
  void openWindow() throws IOException, TimeoutException {
    open(Pacing.REAL_TIME);
  }

  private void open(Pacing pacing) throws IOException, TimeoutException {
    WindowSetup setup =
        Rehearsal.setup(
            folder,
            MemorySupply.demonstration(pacing),
            MainJob.AtTheEnd.STAY,
            new EarListener() {});
    FxToolkit.setupFixture(
        () -> {
          window = new Window(setup);
          stage = window.stage();
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

  private String message() {
    return robot.lookup("#message").queryAs(Label.class).getText();
  }

  private void waitForWord() throws TimeoutException {
    waitUntil(() -> view.words().newest().isPresent());
  }

  private boolean isThere(String query) {
    return robot.lookup(query).tryQuery().isPresent();
  }

  private ViewPosition.Motion motion() {
    return view.page().position().motion();
  }

  private long filesIn(String place) {
    try (Stream<Path> files = Files.walk(folder.resolve("kept").resolve(place))) {
      return files.filter(Files::isRegularFile).count();
    } catch (UncheckedIOException | IOException none) {
      return 0;
    }
  }

  @Test
  void aThresholdIsMovedByKeysWhileTheEarListens() throws TimeoutException {
    Node handle = robot.lookup("#threshold-yes").query();
    robot.interact(handle::requestFocus);
    robot.type(KeyCode.UP);
    robot.type(KeyCode.PAGE_DOWN);

    assertThat(view.listening().threshold("yes")).isEqualTo(0.41);
    assertThat(handle.getAccessibleText()).isEqualTo("Threshold of yes: 0.41");
    var history = view.listening().ear().history();
    waitUntil(() -> history.steps() > 5 && history.threshold(history.steps() - 1, 0) == 0.41f);
  }

  @Test
  void aThresholdIsDraggedByTheMouse() {
    robot.drag("#threshold-no").moveBy(0, -15).drop();

    assertThat(view.listening().threshold("no")).isGreaterThan(0.55);
    assertThat(view.listening().threshold("yes")).isEqualTo(0.5);
  }

  @Test
  void thePictureIsHeldSteppedScrubbedAndReplayed() throws TimeoutException {
    waitUntil(() -> view.listening().ear().history().steps() > 60);
    robot.clickOn("#pause");
    waitUntil(() -> motion() == ViewPosition.Motion.HELD);
    long held = view.page().shownEnd();
    robot.clickOn("#step-back");
    waitUntil(() -> view.page().shownEnd() == held - 1);
    robot.interact(view::requestFocus);
    robot.type(KeyCode.RIGHT);
    waitUntil(() -> view.page().shownEnd() == held);
    robot.interact(() -> robot.lookup("#scrub").queryAs(Slider.class).setValue(20));
    waitUntil(() -> view.page().shownEnd() == 20);
    robot.clickOn("#replay");
    waitUntil(() -> motion() != ViewPosition.Motion.FOLLOWING);
    robot.clickOn("#live");
    waitUntil(() -> motion() == ViewPosition.Motion.FOLLOWING);
  }

  @Test
  void aWordIsExplainedByItsKey() throws TimeoutException {
    waitForWord();
    waitUntil(() -> view.words().oldestFirst().stream().anyMatch(h -> h.step() > 60));
    var history = view.listening().ear().history();
    waitUntil(() -> view.words().newest().orElseThrow().step() < history.steps());
    robot.type(KeyCode.W);

    waitUntil(() -> isThere("#why-page") && isThere("#neurons"));
    assertThat(robot.lookup("#neurons").<ShareBars>query().getChildren()).hasSize(10);
    robot.type(KeyCode.ESCAPE);
    waitUntil(() -> !isThere("#why-page"));
  }

  @Test
  void theSoundOfAWordThatIsMarkedWrongIsKeptForTraining() throws TimeoutException {
    waitForWord();
    robot.type(KeyCode.X);

    waitUntil(() -> filesIn("words/_unknown_") == 1);
    assertThat(message()).contains("earshot train");
  }

  @Test
  void theSoundOfAWordThatWasMissedIsKeptUnderItsName() throws TimeoutException {
    waitUntil(() -> view.listening().ear().history().steps() > 20);
    robot.type(KeyCode.N);
    waitUntil(() -> isThere("#missed-stop"));
    robot.clickOn("#missed-stop");

    waitUntil(() -> filesIn("words/stop") == 1);
  }

  @Test
  void whatIsHeardIsRecordedWithItsEventsBeside() throws TimeoutException {
    waitUntil(() -> view.listening().ear().history().steps() > 2);
    robot.clickOn("#record");
    waitUntil(() -> view.listening().ear().tap().isOn());
    waitUntil(() -> view.controls().record().isSelected());
    robot.clickOn("#record");
    waitUntil(() -> !view.listening().ear().tap().isOn());

    assertThat(filesIn("recordings")).isEqualTo(2);
  }

  @Test
  void theWindowIsSavedAsAPicture() throws TimeoutException {
    robot.clickOn("#picture");

    waitUntil(() -> message().startsWith("The picture was saved as"));
    assertThat(filesIn("pictures")).isEqualTo(1);
  }

  @Test
  void theDetectionsAreCopied() throws TimeoutException {
    waitForWord();
    robot.clickOn("#copy");

    waitUntil(() -> message().endsWith("detections were copied."));
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("time_s\tkeyword\tscore\tlatency_ms\n"));
  }

  @Test
  void bothBackendsHearTheSameSideBySide() throws TimeoutException {
    robot.clickOn("#compare");

    waitUntil(
        () ->
            robot
                .lookup("#comparison")
                .queryAs(Label.class)
                .getText()
                .contains("of the hidden spikes differ"));
    robot.interact(view::requestFocus);
    robot.type(KeyCode.C);
    waitUntil(() -> view.listening().beside().isEmpty());
  }

  @Test
  void theBackendIsChangedByItsKey() throws TimeoutException {
    robot.type(KeyCode.B);

    waitUntil(() -> view.listening().settings().backendName().equals("reference"));
    waitUntil(() -> view.listening().ear().state() instanceof EarState.Hearing);
  }

  @Test
  void aModelThatCannotBeOpenedIsSaidAndThePresentOneListensOn() throws TimeoutException {
    robot.type(KeyCode.L);

    waitUntil(() -> message().contains("There is no model \"missing\""));
    assertThat(view.controls().model().getValue()).isEqualTo("random");
    assertThat(view.listening().ear().state()).isInstanceOf(EarState.Hearing.class);
  }

  @Test
  void theBenchIsPlayedByMouseAndKeys() throws TimeoutException {
    robot.clickOn("#bench");
    waitUntil(() -> isThere("#bench-page") && isThere("#bench-weight"));
    Slider weight = robot.lookup("#bench-weight").query();
    double before = weight.getValue();
    robot.interact(weight::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertThat(weight.getValue()).isGreaterThan(before);
    robot.clickOn("#bench-click");
    robot.interact(view::requestFocus);
    robot.type(KeyCode.ESCAPE);
    waitUntil(() -> !isThere("#bench-page"));
  }

  @Test
  void theStageHasFewControlsAndIsLeftByEscape() throws TimeoutException {
    robot.type(KeyCode.S);
    waitUntil(() -> view.getStyleClass().contains("stage"));
    assertThat(isThere("#source")).isFalse();
    robot.type(KeyCode.ESCAPE);
    waitUntil(() -> !view.getStyleClass().contains("stage"));
    assertThat(isThere("#source")).isTrue();
  }

  @Test
  void theKeysAreListed() throws TimeoutException {
    robot.type(KeyCode.F1);
    waitUntil(() -> isThere("#help-overlay"));
    robot.type(KeyCode.ESCAPE);
    waitUntil(() -> !isThere("#help-overlay"));
    robot.clickOn("#help");
    waitUntil(() -> isThere("#help-overlay"));
  }

  @Test
  void withoutAMicrophoneTheWindowSaysWhatToDo() throws TimeoutException {
    waitUntil(() -> message().startsWith("There is no microphone"));
    robot.type(KeyCode.M);
    waitUntil(
        () ->
            robot.lookup("#microphone-picker .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("No microphone was found")));
    robot.type(KeyCode.ESCAPE);
    waitUntil(() -> !isThere("#microphone-picker"));
  }

  @Test
  void whatWasChosenIsThereAtTheNextStart() throws IOException, TimeoutException {
    robot.type(KeyCode.T);
    waitUntil(() -> view.theme() == Theme.LIGHT);
    robot.interact(() -> robot.lookup("#threshold-up").query().requestFocus());
    robot.type(KeyCode.UP);
    FxToolkit.setupFixture(() -> stage.close());
    waitUntil(window::isClosed);

    open(Pacing.REAL_TIME);

    assertThat(view.theme()).isEqualTo(Theme.LIGHT);
    assertThat(view.listening().threshold("up")).isEqualTo(0.51);
  }

  @Test
  void everythingThatCanBeFocusedHasANameForScreenReaders() {
    robot.interact(
        () -> {
          for (Node node : view.lookupAll("*")) {
            boolean control =
                node instanceof ButtonBase
                    || node instanceof ComboBoxBase<?>
                    || node instanceof Slider;
            boolean ours = control && node.getId() != null;
            if (ours) {
              boolean named =
                  node.getAccessibleText() != null
                      || (node instanceof Labeled labeled && !labeled.getText().isEmpty());
              assertThat(named).as(node.getId()).isTrue();
              assertThat(node.isFocusTraversable()).as(node.getId()).isTrue();
            }
          }
        });
  }

  @Test
  void everyShortcutDoesSomething() {
    for (Shortcut shortcut : Shortcut.values()) {
      assertThat(view.shortcuts().has(shortcut)).as(shortcut.name()).isTrue();
    }
  }

  @Test
  void noTwoShortcutsShareAKey() {
    var keys = Stream.of(Shortcut.values()).flatMap(s -> s.combinations().stream()).toList();

    assertThat(keys).doesNotHaveDuplicates();
  }
}
