package earshot.window.paint;

/** Makes a painter once the height of its picture is known. */
@FunctionalInterface
public interface PainterMaker {
  /** Makes one for pictures that are {@code height} pixels high. */
  ColumnPainter make(int height);
}
