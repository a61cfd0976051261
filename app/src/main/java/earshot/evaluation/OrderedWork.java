package earshot.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works through a list on several threads and keeps all results, in the order of the list, so
 * nothing that is computed from them depends on the number of threads.
 */
public final class OrderedWork {
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
    var results = new ArrayList<R>(items.size());
    try {
      OrderedStream.each(
          items, 0, threads, workers, (index, result) -> results.add(result), progress);
    } catch (IOException noneWrites) {
      throw new UncheckedIOException(noneWrites);
    }
    return results;
  }
}
