package earshot.window;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Work that would hold up the window, on a thread of its own. */
final class Aside {
  private Aside() {}

  /**
   * Works.
   *
   * @param name of the thread
   * @param work to be done
   * @param done takes the outcome, on the toolkit's thread
   * @param failed takes a sentence, on the toolkit's thread
   */
  static <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<String> failed) {
    var thread =
        new Thread(
            () -> {
              try {
                T outcome = work.call();
                Platform.runLater(() -> done.accept(outcome));
              } catch (Exception failure) {
                String message = String.valueOf(failure.getMessage());
                Platform.runLater(() -> failed.accept(message));
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }
}
