package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.window.settings.SettingsFile;
import earshot.window.settings.WindowSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What is done to words and networks without a mouse, and what of it is remembered. */
class KeysAloneTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // open() sets it
  private OpenWindow window;

  @SuppressWarnings("NullAway.Init") // open() sets it
  private FxRobot robot;

  @BeforeEach
  void open() throws IOException, TimeoutException {
    window = new OpenWindow(folder, new SystemDialogs());
    robot = window.robot;
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  private WindowSettings kept() throws IOException {
    return new SettingsFile(folder.resolve("window.json")).read();
  }

  @Test
  void aWordIsSelectedAndMarkedWrong() throws TimeoutException {
    window.waitForWords(2);
    var list = window.view.page().list();
    robot.type(KeyCode.DOWN);
    var first = list.getSelectionModel().getSelectedItem();
    assertThat(window.message()).startsWith("Selected: " + first.detection().keyword() + " at ");
    robot.type(KeyCode.DOWN);
    var second = list.getSelectionModel().getSelectedItem();
    assertThat(second.detection().sample()).isLessThan(first.detection().sample());
    robot.type(KeyCode.UP);
    assertThat(list.getSelectionModel().getSelectedItem()).isSameAs(first);
    robot.type(KeyCode.X);

    window.waitUntil(() -> window.filesIn("words/_unknown_") == 1);
    assertThat(window.view.chosenWord()).contains(first);
  }

  @Test
  void theWordThatWasMissedIsChosenByItsNumber() throws TimeoutException {
    window.waitUntil(() -> window.view.listening().ear().history().steps() > 20);
    robot.type(KeyCode.N);
    window.waitUntil(() -> window.isThere("#missed-word"));
    robot.type(KeyCode.DIGIT9); // there are eight
    assertThat(window.isThere("#missed-word")).isTrue();
    robot.type(KeyCode.DIGIT7);

    window.waitUntil(() -> window.filesIn("words/stop") == 1);
    assertThat(window.isThere("#missed-word")).isFalse();
  }

  @Test
  void theWordThatWasMissedIsReachedByTabAndChosenBySpace() throws TimeoutException {
    window.waitUntil(() -> window.view.listening().ear().history().steps() > 20);
    robot.type(KeyCode.N);
    window.waitUntil(() -> robot.lookup("#missed-yes").<Node>query().isFocused());
    robot.type(KeyCode.TAB);
    window.waitUntil(() -> robot.lookup("#missed-no").<Node>query().isFocused());
    robot.type(KeyCode.SPACE);

    window.waitUntil(() -> window.filesIn("words/no") == 1);
  }

  @Test
  void whoeverAskedForNothingLeavesByEscape() throws TimeoutException {
    robot.type(KeyCode.N);
    window.waitUntil(() -> window.isThere("#missed-word"));
    robot.type(KeyCode.ESCAPE);

    window.waitUntil(() -> !window.isThere("#missed-word"));
    assertThat(window.filesIn("words")).isZero();
  }

  @Test
  void theBackendThatWasChosenIsRemembered() throws IOException, TimeoutException {
    robot.type(KeyCode.B);
    window.waitUntil(() -> window.view.listening().settings().backendName().equals("reference"));
    window.close();

    assertThat(kept().backend()).isEqualTo("reference");
    assertThat(kept().model()).isEmpty();
  }

  @Test
  void theModelThatWasChosenIsRememberedAndOneThatFailedIsNot()
      throws IOException, TimeoutException {
    robot.interact(() -> window.view.controls().model().setValue("other"));
    window.waitUntil(() -> window.view.memory().settings().model().equals("other"));
    robot.interact(() -> window.view.controls().model().setValue("missing"));
    window.waitUntil(() -> window.view.controls().model().getValue().equals("random"));
    window.close();

    assertThat(kept().model()).isEqualTo("other");
  }
}
