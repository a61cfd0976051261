package earshot.window.paint;

/** Paints one step of a history. */
@FunctionalInterface
public interface ColumnPainter {
  /**
   * Paints.
   *
   * @param ring where; the column is filled with the background already
   * @param x left edge of the column
   * @param step which step of the history
   */
  void paint(PixelRing ring, int x, long step);
}
