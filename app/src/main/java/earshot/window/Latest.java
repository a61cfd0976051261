package earshot.window;

import java.util.function.Consumer;

/**
 * Of several works of one kind that are done aside, the one that was begun last counts; what the
 * others come to is dropped. For one thread, that of the toolkit.
 */
final class Latest {
  private Turn last = new Turn();

  /** One work. */
  final class Turn {
    private Turn() {}

    /** Passes an outcome on, unless another work was begun meanwhile. */
    <T> Consumer<T> only(Consumer<T> done) {
      return outcome -> {
        if (last == this) {
          done.accept(outcome);
        }
      };
    }
  }

  /** Begins a work. */
  Turn next() {
    last = new Turn();
    return last;
  }

  /** Whatever is under way counts no more. */
  void forget() {
    last = new Turn();
  }
}
