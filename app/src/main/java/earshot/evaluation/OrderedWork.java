package earshot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works through a list on several threads. Results come in the order of the list, so nothing that
 * is computed from them depends on the number of threads.
 */
public final class OrderedWork {
  private static final int MOST_THREADS = 256;

  private OrderedWork() {}

  /**
   * Works.
   *
   * @param items what is to be done
   * @param threads how many threads, at least 1; more than 256 or than there are items are not used
   * @param workers makes what does it; one for each thread, so it may keep state
   * @param progress hears of each item that is done
   */
  public static <T, R> List<R> map(
      List<T> items, int threads, Supplier<Function<T, R>> workers, Progress progress) {
    int used = Math.max(1, Math.min(Math.min(threads, MOST_THREADS), items.size()));
    var next = new AtomicInteger();
    var results = new ArrayList<R>(items.size());
    ExecutorService pool = Executors.newFixedThreadPool(used, OrderedWork::daemon);
    try {
      var parts = new ArrayList<Future<List<Done<R>>>>();
      for (int i = 0; i < used; i++) {
        Function<T, R> worker = workers.get();
        Callable<List<Done<R>>> part = () -> work(items, next, worker, progress);
        parts.add(pool.submit(part));
      }
      var done = new ArrayList<Done<R>>();
      for (Future<List<Done<R>>> part : parts) {
        done.addAll(part.get());
      }
      done.sort((a, b) -> Integer.compare(a.index(), b.index()));
      done.forEach(d -> results.add(d.result()));
      return results;
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

  private static <T, R> List<Done<R>> work(
      List<T> items, AtomicInteger next, Function<T, R> worker, Progress progress) {
    var done = new ArrayList<Done<R>>();
    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
      done.add(new Done<>(i, worker.apply(items.get(i))));
      progress.advance();
    }
    return done;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "evaluation");
    thread.setDaemon(true);
    return thread;
  }

  private record Done<R>(int index, R result) {}
}
