package earshot.window;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.listening.EarListener;
import earshot.listening.MainJob;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.window.live.MemorySupply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a screen in memory, with a robot before it; settings go to a folder. */
final class OpenWindow implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 30;

  final FxRobot robot = new FxRobot();
  private final Path folder;

  @SuppressWarnings("NullAway.Init") // the constructor's fixture sets it
  private Window window;

  @SuppressWarnings("NullAway.Init") // the constructor's fixture sets it
  private Stage stage;

  @SuppressWarnings("NullAway.Init") // the constructor's fixture sets it
  MainView view;

  /** Opens it, listening to the demonstration. */
  OpenWindow(Path folder, FileDialogs dialogs) throws IOException, TimeoutException {
    this(folder, dialogs, MemorySupply.demonstration(Pacing.REAL_TIME));
  }

  /** Opens it, listening to something. */
  OpenWindow(Path folder, FileDialogs dialogs, SoundSupply supply)
      throws IOException, TimeoutException {
    this.folder = folder;
    drawInMemory();
    WindowSetup setup =
        Rehearsal.setup(folder, supply, MainJob.AtTheEnd.STAY, new EarListener() {});
    FxToolkit.setupFixture(
        () -> {
          window = new Window(setup, dialogs);
          stage = window.stage();
          stage.show();
          view = (MainView) stage.getScene().getRoot();
        });
  }

  private static void drawInMemory() throws TimeoutException {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("testfx.robot", "glass");
    System.setProperty("testfx.headless", "true");
    FxToolkit.registerPrimaryStage();
  }

  /** Looks from the toolkit's thread: while it draws nobody else can look at its nodes. */
  void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        LONGEST_WAIT_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }

  /** Returns once a word can be explained and played. */
  void waitForWords(int words) throws TimeoutException {
    waitUntil(
        () ->
            view.words().list().size() >= words
                && view.words().newest().orElseThrow().step()
                    < view.listening().ear().history().steps());
  }

  String message() {
    return robot.lookup("#message").queryAs(Label.class).getText();
  }

  boolean isThere(String query) {
    return robot.lookup(query).tryQuery().isPresent();
  }

  /** Files in a folder of what is kept. */
  long filesIn(String place) {
    try (Stream<Path> files = Files.walk(folder.resolve("kept").resolve(place))) {
      return files.filter(Files::isRegularFile).count();
    } catch (UncheckedIOException | IOException none) {
      return 0;
    }
  }

  /** As a person closes it; returns when all is kept. */
  @Override
  public void close() throws TimeoutException {
    FxToolkit.setupFixture(() -> stage.close());
    WaitForAsyncUtils.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS, window::isClosed);
    assertThat(stage.isShowing()).isFalse();
  }
}
