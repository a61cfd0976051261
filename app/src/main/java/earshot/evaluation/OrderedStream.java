package earshot.evaluation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works through a list on several threads and hands the results over one by one, in the order of
 * the list. Only a window of the list is in work or waits, so memory does not grow with the list.
 */
final class OrderedStream {
  private static final int MOST_THREADS = 256;
  private static final int WINDOW_PER_THREAD = 8;

  private OrderedStream() {}

  /**
   * Works.
   *
   * @param items what is to be done
   * @param first index of the first; those before it were done already
   * @param threads how many threads, at least 1; more than 256 or than there are items are not used
   * @param workers makes what does it; one for each thread, so it may keep state
   * @param sink takes the results, on the thread that calls
   * @param progress hears of each item that is done
   * @throws IOException if the sink throws it
   */
  static <T, R> void each(
      List<T> items,
      int first,
      int threads,
      Supplier<Function<T, R>> workers,
      Sink<R> sink,
      Progress progress)
      throws IOException {
    int used = Math.max(1, Math.min(Math.min(threads, MOST_THREADS), items.size() - first));
    ExecutorService pool = Executors.newFixedThreadPool(used, OrderedStream::daemon);
    var idle = new ConcurrentLinkedQueue<Function<T, R>>();
    for (int i = 0; i < used; i++) {
      idle.add(workers.get());
    }
    var window = new ArrayDeque<Future<R>>();
    try {
      int next = first;
      for (int done = first; done < items.size(); done++) {
        while (next < items.size() && window.size() < used * WINDOW_PER_THREAD) {
          T item = items.get(next++);
          window.add(pool.submit(() -> work(idle, item, progress)));
        }
        sink.take(done, window.remove().get());
      }
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The work was interrupted.", interrupted);
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T, R> R work(
      ConcurrentLinkedQueue<Function<T, R>> idle, T item, Progress progress) {
    Function<T, R> worker = idle.remove(); // there are as many as threads
    try {
      R result = worker.apply(item);
      progress.advance();
      return result;
    } finally {
      idle.add(worker);
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "evaluation");
    thread.setDaemon(true);
    return thread;
  }
}
