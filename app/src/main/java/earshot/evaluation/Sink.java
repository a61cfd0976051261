package earshot.evaluation;

import java.io.IOException;

/** Takes results one by one. */
@FunctionalInterface
interface Sink<R> {
  /**
   * Takes one.
   *
   * @param index of what it is the result of
   * @param result what came out
   */
  void take(int index, R result) throws IOException;
}
