package earshot.window;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Opens the window. No class extends {@code Application}, so that Earshot starts from a class path
 * too.
 */
public final class Window {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private Window() {}

  /**
   * Whether there is a display on which a window can open. Starts the toolkit to find out, where
   * the environment does not already say no.
   */
  public static boolean isPossible() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean speaksX11 = !system.contains("mac") && !system.contains("windows");
    if (speaksX11 && isHeadless(System.getenv("DISPLAY"))) {
      return false;
    }
    return Toolkit.isStarted();
  }

  // JavaFX 21 speaks X11 alone; under Wayland there is a DISPLAY where XWayland runs.
  private static boolean isHeadless(String display) {
    return (display == null || display.isBlank())
        && !"Monocle".equals(System.getProperty("glass.platform"));
  }

  /** Shows the window and returns when it was closed. Call it on no thread of the toolkit. */
  public static void show(WindowSetup setup) throws InterruptedException {
    if (!Toolkit.isStarted()) {
      throw new IllegalStateException(
          "No window can be opened here: start Earshot where there is a display, or use \"earshot"
              + " listen\".");
    }
    var closed = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.runLater(() -> open(setup, closed));
    closed.await();
  }

  private static void open(WindowSetup setup, CountDownLatch closed) {
    try {
      Stage stage = stage(setup, closed);
      stage.show();
    } catch (RuntimeException failure) {
      closed.countDown();
      throw failure;
    }
  }

  /** Makes the stage; it is not shown yet. */
  static Stage stage(WindowSetup setup, CountDownLatch closed) {
    Application.setUserAgentStylesheet(Theme.DARK.controls());
    var stage = new Stage();
    var view = new MainView(setup, stage::close);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    var scene =
        new Scene(view, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    scene.getStylesheets().add(styleSheet());
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long nowNanos) {
            view.frame(nowNanos);
          }
        };
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
          view.close();
          closed.countDown();
        });
    return stage;
  }

  private static String styleSheet() {
    return Objects.requireNonNull(
            Window.class.getResource("/earshot/assets/window.css"), "window.css is missing")
        .toExternalForm();
  }
}
