package earshot.window.paint;

import earshot.decoder.Labels;
import earshot.window.live.LiveHistory;

/**
 * A line per output over time, those that are no keyword below the others, and the thresholds as
 * dashes in the colours of their words, one word after the other where they coincide.
 */
public final class ScorePainter implements ColumnPainter {
  private static final double HALF_WIDTH = 0.9;
  private static final int MARGIN = 3;
  private static final int DASH_STEPS = 6;

  private final LiveHistory history;
  private final int height;
  private final int[] order; // labels, from the bottom up: first those that are no keyword
  private final int firstKeyword; // in order
  private final int[] colour; // (labels)

  /** Makes one for pictures of a height. */
  public ScorePainter(LiveHistory history, Colours colours, int height) {
    this.history = history;
    this.height = height;
    Labels labels = history.shape().labels();
    colour = new int[labels.count()];
    order = new int[labels.count()];
    int others = 0;
    firstKeyword = labels.count() - labels.keywords().size();
    int keywords = firstKeyword;
    for (int label = 0; label < labels.count(); label++) {
      colour[label] = colours.label(labels, label);
      order[labels.isKeyword(label) ? keywords++ : others++] = label;
    }
  }

  /** Where a score is, from 0 at the top to 1 at the bottom. */
  public static double place(double score, double height) {
    return (MARGIN + (1 - score) * (height - 1 - 2 * MARGIN)) / (height - 1);
  }

  /** The score at a place, the inverse of {@link #place}; 0 to 1. */
  public static double score(double place, double height) {
    double score = 1 - (place * (height - 1) - MARGIN) / (height - 1 - 2 * MARGIN);
    return Math.max(0, Math.min(1, score));
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    paintThreshold(ring, x, step);
    long before = Math.max(history.oldest(), step - 1);
    for (int label : order) {
      double from = row(history.score(before, label));
      double to = row(history.score(step, label));
      for (int dx = 0; dx < ring.pixelsPerStep(); dx++) {
        double left = from + (to - from) * dx / ring.pixelsPerStep();
        double right = from + (to - from) * (dx + 1) / ring.pixelsPerStep();
        paintLine(ring, x + dx, Math.min(left, right), Math.max(left, right), colour[label]);
      }
    }
  }

  private void paintThreshold(PixelRing ring, int x, long step) {
    int words = order.length - firstKeyword;
    if (words == 0) {
      return;
    }
    int label = order[firstKeyword + (int) (step / DASH_STEPS % words)];
    float threshold = history.threshold(step, label);
    if (threshold > 0 && step % DASH_STEPS < DASH_STEPS - 2) {
      int y = (int) Math.rint(row(threshold));
      for (int dx = 0; dx < ring.pixelsPerStep(); dx++) {
        ring.set(x + dx, y, colour[label]);
      }
    }
  }

  private double row(double score) {
    return place(Math.min(1, score), height) * (height - 1);
  }

  /** A vertical piece of a line with soft ends. */
  private void paintLine(PixelRing ring, int x, double top, double bottom, int argb) {
    int first = Math.max(0, (int) Math.floor(top - HALF_WIDTH));
    int last = Math.min(height - 1, (int) Math.ceil(bottom + HALF_WIDTH));
    for (int y = first; y <= last; y++) {
      double outside = Math.max(Math.max(top - y, y - bottom), 0);
      double cover = Math.min(1, HALF_WIDTH + 0.5 - outside);
      if (cover > 0) {
        ring.mix(x, y, argb, cover);
      }
    }
  }
}
