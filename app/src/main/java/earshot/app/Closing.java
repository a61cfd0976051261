package earshot.app;

import java.io.IOException;
import java.util.ArrayDeque;

/** Things that are closed together, the last one first; closing again does nothing. */
final class Closing implements AutoCloseable {
  private final ArrayDeque<Part> parts = new ArrayDeque<>();

  /** Something to be closed. */
  @FunctionalInterface
  interface Part extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /** Adds what is to be done at the end. */
  void add(Part part) {
    parts.push(part);
  }

  @Override
  public void close() throws IOException {
    Part part = parts.poll();
    if (part == null) {
      return;
    }
    try {
      part.close();
    } finally {
      close();
    }
  }
}
