package earshot.app;

import earshot.listening.MainJob;
import java.util.Optional;

/** Where a window can be shown. */
interface Display {
  /** Why no window can be shown, in a sentence; empty where one can. */
  Optional<String> obstacle();

  /** What was chosen in it last. */
  default Remembered remembered() {
    return Remembered.NOTHING;
  }

  /**
   * Opens the window, which begins to listen.
   *
   * @param job what it begins with
   */
  OpenWindow open(MainJob job);

  /**
   * What was chosen in a window, by name; empty where nothing was.
   *
   * @param microphone that was heard
   * @param model that heard
   * @param backend that ran it
   */
  record Remembered(Optional<String> microphone, Optional<String> model, Optional<String> backend) {
    static final Remembered NOTHING =
        new Remembered(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A window that was opened. */
  interface OpenWindow extends AutoCloseable {
    /** Returns when it was closed. */
    void awaitClosed() throws InterruptedException;

    /** Closes it; returns when the last events were told. For any thread, any number of times. */
    @Override
    void close();
  }
}
