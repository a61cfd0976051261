package earshot.window;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Starts JavaFX, once in the life of the program. */
final class Toolkit {
  private static final long LONGEST_START_SECONDS = 20;

  private Toolkit() {}

  /** Holder of the outcome: the class is loaded once, whoever asks first. */
  private static final class Start {
    static final boolean SUCCEEDED = start();
  }

  /** Whether it runs; starts it where nobody did. */
  static boolean isStarted() {
    return Start.SUCCEEDED;
  }

  private static boolean start() {
    var running = new CountDownLatch(1);
    EndOfMachine.silence();
    try {
      Platform.startup(running::countDown);
    } catch (IllegalStateException startedAlready) {
      return true;
    } catch (RuntimeException | LinkageError impossible) {
      return false;
    }
    try {
      return running.await(LONGEST_START_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
