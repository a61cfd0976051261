package earshot.window.paint;

/**
 * The answers of a population of ordinary neurons within a picture: the larger, the stronger the
 * colour, y / (1 + y); where there are more rows than pixels the largest is seen.
 */
final class AnswerRows {
  private final int top;
  private final int height;
  private final int rows;
  private final int colour;

  AnswerRows(int top, int height, int rows, int colour) {
    this.top = top;
    this.height = height;
    this.rows = rows;
    this.colour = colour;
  }

  /** The answers of one step. */
  @FunctionalInterface
  interface Answers {
    float of(int row);
  }

  void paint(PixelRing ring, int x, int surface, Answers answers) {
    for (int y = 0; y < height; y++) {
      int from = (height - 1 - y) * rows / height;
      int to = Math.max(from + 1, (height - y) * rows / height);
      float largest = 0;
      for (int row = from; row < to; row++) {
        largest = Math.max(largest, answers.of(row));
      }
      if (largest > 0) {
        ring.fill(x, top + y, top + y + 1, Argb.mix(surface, colour, largest / (1 + largest)));
      }
    }
  }
}
