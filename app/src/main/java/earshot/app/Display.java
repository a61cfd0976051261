package earshot.app;

import earshot.listening.MainJob;

/** Where a window can be shown. */
interface Display {
  /** Whether there is one. */
  boolean isThere();

  /**
   * Shows the window and returns when it was closed.
   *
   * @param job what it begins with
   */
  void show(MainJob job) throws InterruptedException;
}
