package earshot.app;

/** Tells of an interruption from outside, such as Ctrl-C. */
interface Interrupts {
  /**
   * Watches until the result is closed.
   *
   * @param stop asks the work to end soon; called from another thread
   */
  Watch watch(Runnable stop);

  /** A watch; closing it says that the work is over and nothing is left to be written. */
  interface Watch extends AutoCloseable {
    /** Whether an interruption came. */
    boolean fired();

    @Override
    void close();
  }
}
