package earshot.window;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Starts JavaFX, once in the life of the program. */
final class Toolkit {
  private static final long LONGEST_START_SECONDS = 20;

  private Toolkit() {}

  /** Holder of the outcome: the class is loaded once, whoever asks first. */
  private static final class Start {
    static final Optional<String> OBSTACLE = start();
  }

  /** Starts it where nobody did; a sentence where it does not run. */
  static Optional<String> obstacle() {
    return Start.OBSTACLE;
  }

  private static Optional<String> start() {
    var running = new CountDownLatch(1);
    EndOfMachine.silence();
    try {
      Platform.startup(running::countDown);
    } catch (IllegalStateException startedAlready) {
      return Optional.empty();
    } catch (RuntimeException | LinkageError impossible) {
      String display = Optional.ofNullable(System.getenv("DISPLAY")).orElse("");
      return Optional.of(Obstacle.sentence(impossible, display, DrawingLibraries.ofThisMachine()));
    }
    try {
      return running.await(LONGEST_START_SECONDS, TimeUnit.SECONDS)
          ? Optional.empty()
          : Optional.of(Obstacle.tooLate(LONGEST_START_SECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.of(Obstacle.tooLate(LONGEST_START_SECONDS));
    }
  }
}
