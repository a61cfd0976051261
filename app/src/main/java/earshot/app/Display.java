package earshot.app;

import earshot.listening.MainJob;
import java.util.Optional;

/** Where a window can be shown. */
interface Display {
  /** Whether there is one. */
  boolean isThere();

  /** The name of the microphone that was chosen in it last. */
  default Optional<String> rememberedMicrophone() {
    return Optional.empty();
  }

  /**
   * Opens the window, which begins to listen.
   *
   * @param job what it begins with
   */
  OpenWindow open(MainJob job);

  /** A window that was opened. */
  interface OpenWindow extends AutoCloseable {
    /** Returns when it was closed. */
    void awaitClosed() throws InterruptedException;

    /** Closes it; returns when the last events were told. For any thread, any number of times. */
    @Override
    void close();
  }
}
