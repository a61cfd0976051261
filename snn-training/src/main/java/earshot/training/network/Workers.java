package earshot.training.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * A fixed number of threads that share numbered tasks. Results never depend on which thread did
 * which task.
 */
public final class Workers implements AutoCloseable {
  private final ExecutorService threads;
  private final int count;

  /** Starts them. */
  public Workers(int count) {
    this.count = count;
    var number = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              var thread = new Thread(task, "trainer-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does tasks 0 to {@code tasks - 1} and returns when all are done.
   *
   * @throws IllegalStateException if one fails; the cause is its exception
   */
  public void run(int tasks, IntConsumer task) {
    var next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(count, tasks); i++) {
      running.add(
          threads.submit(
              () -> {
                for (int n = next.getAndIncrement(); n < tasks; n = next.getAndIncrement()) {
                  task.accept(n);
                }
              }));
    }
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A training task failed: " + e.getCause(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Training was interrupted.", e);
      }
    }
  }

  /** How many threads. */
  public int count() {
    return count;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
