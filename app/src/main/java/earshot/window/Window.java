package earshot.window;

import earshot.listening.EarListener;
import earshot.listening.MainJob;
import earshot.window.live.EarPlan;
import earshot.window.live.Ears;
import earshot.window.settings.SettingsFile;
import earshot.window.settings.WindowSettings;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The window. No class extends {@code Application}, so that Earshot starts from a class path too.
 */
public final class Window implements AutoCloseable {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private final WindowSetup setup;
  private final FileDialogs dialogs;
  private final Ears ears;
  private final Memory memory;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Optional<Stage> shown = Optional.empty();
  private volatile boolean closing;

  /** Begins to listen; nothing is shown yet. */
  Window(WindowSetup setup) {
    this(setup, new SystemDialogs());
  }

  /** The same, with other dialogs. */
  Window(WindowSetup setup, FileDialogs dialogs) {
    this.setup = setup;
    this.dialogs = dialogs;
    MainJob job = setup.job();
    ears = Ears.open(new EarPlan(job.supply(), job.settings()), job.events());
    memory = new Memory(new SettingsFile(setup.folders().settings()));
  }

  /**
   * Why no window can open here, in a sentence; empty where one can. Starts the toolkit to find
   * out, where the environment does not already say no.
   */
  public static Optional<String> obstacle() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean speaksX11 = !system.contains("mac") && !system.contains("windows");
    if (speaksX11 && isHeadless(System.getenv("DISPLAY"))) {
      return Optional.of(Obstacle.NO_DISPLAY);
    }
    return Toolkit.obstacle();
  }

  // JavaFX 21 speaks X11 alone; under Wayland there is a DISPLAY where XWayland runs.
  private static boolean isHeadless(String display) {
    return (display == null || display.isBlank())
        && !"Monocle".equals(System.getProperty("glass.platform"));
  }

  /** Opens a window. Call it on no thread of the toolkit. */
  public static Window open(WindowSetup setup) {
    Optional<String> obstacle = Toolkit.obstacle();
    if (obstacle.isPresent()) {
      throw new IllegalStateException(
          obstacle.get() + " Mend that, or use \"earshot listen\", which needs no window.");
    }
    var window = new Window(setup);
    Platform.setImplicitExit(false);
    Platform.runLater(window::show);
    return window;
  }

  /** Returns when it was closed, by a person or by {@link #close}. */
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /**
   * Keeps what is remembered, ends listening, returns when the last events were told, and has the
   * toolkit close the window. For any thread, also while the virtual machine shuts down: it never
   * waits for the toolkit, which may be gone by then.
   */
  @Override
  public void close() {
    closing = true;
    end();
    shown.ifPresent(stage -> Platform.runLater(stage::close));
  }

  private void end() {
    keepMemory();
    ears.close();
    closed.countDown();
  }

  private void show() {
    Thread.currentThread().setUncaughtExceptionHandler(this::toolkitFailed);
    try {
      Stage stage = stage();
      stage.show();
    } catch (RuntimeException failure) {
      new Thread(this::close, "closing").start();
      throw failure;
    }
  }

  /**
   * While the virtual machine shuts down the toolkit frees what its own thread still draws with;
   * what that thread then throws is nobody's concern.
   */
  private void toolkitFailed(Thread thread, Throwable failure) {
    if (!closing && !EndOfMachine.isNear()) {
      thread.getThreadGroup().uncaughtException(thread, failure);
    }
  }

  /** Makes the stage; it is not shown yet. */
  Stage stage() {
    Application.setUserAgentStylesheet(Theme.of(memory.settings().theme()).controls());
    var stage = new Stage();
    shown = Optional.of(stage);
    var view = new MainView(setup, ears, memory, dialogs, stage::close);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    WindowSettings kept = memory.settings();
    double width = kept.width() > 0 ? kept.width() : WIDTH;
    double height = kept.height() > 0 ? kept.height() : HEIGHT;
    var scene =
        new Scene(view, Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight()));
    scene.getStylesheets().add(styleSheet());
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long nowNanos) {
            view.frame(nowNanos);
          }
        };
    scene.widthProperty().addListener(wide -> memory.size(scene.getWidth(), scene.getHeight()));
    scene.heightProperty().addListener(high -> memory.size(scene.getWidth(), scene.getHeight()));
    stage.setScene(scene);
    stage.setTitle("Earshot");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnShown(
        shown -> {
          view.requestFocus(); // so that keys are the window's, not the first control's
          timer.start();
        });
    stage.setOnHidden(
        hidden -> {
          timer.stop();
          new Thread(this::end, "closing").start(); // a device may take its time to close
        });
    return stage;
  }

  private void keepMemory() {
    memory.keep().ifPresent(sentence -> failures().failed(new IOException(sentence)));
  }

  private EarListener failures() {
    return setup.job().events().listener(setup.job().settings());
  }

  private static String styleSheet() {
    return Objects.requireNonNull(
            Window.class.getResource("/earshot/assets/window.css"), "window.css is missing")
        .toExternalForm();
  }
}
