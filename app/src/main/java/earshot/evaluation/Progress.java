package earshot.evaluation;

/** Is told how far long work has come, from any thread. */
public interface Progress extends AutoCloseable {
  /** Says nothing to nobody. */
  Progress SILENT = () -> {};

  /** One of the pieces was done. */
  void advance();

  @Override
  default void close() {}
}
