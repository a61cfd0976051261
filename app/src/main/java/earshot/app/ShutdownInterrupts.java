package earshot.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Interruptions as the virtual machine tells of them: it begins to shut down, waits for its hooks
 * and ends with the status of the signal, 130 after Ctrl-C.
 */
final class ShutdownInterrupts implements Interrupts {
  private static final long PATIENCE_SECONDS = 10;

  @Override
  public Watch watch(Runnable stop) {
    var watch = new HookWatch(stop);
    Runtime.getRuntime().addShutdownHook(watch.hook);
    return watch;
  }

  private static final class HookWatch implements Watch {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Runnable stop;
    private final Thread hook = new Thread(this::stopAndWait, "interrupted");
    private volatile boolean fired;

    HookWatch(Runnable stop) {
      this.stop = stop;
    }

    private void stopAndWait() {
      fired = true;
      stop.run();
      try {
        boolean inTime = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!inTime) {
          System.err.println("Earshot ends although its work did not come to an end.");
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean fired() {
      return fired;
    }

    @Override
    public void close() {
      over.countDown();
      if (!fired) {
        try {
          Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
          fired = true;
        }
      }
    }
  }
}
