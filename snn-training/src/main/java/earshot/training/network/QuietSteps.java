package earshot.training.network;

/**
 * Steps at which nothing has been heard for a while: no spike came in, and none for so long that
 * what a network still fires, it fires by itself.
 */
public final class QuietSteps {
  /** Steps without input before the first that counts. */
  private static final int WAIT = 16;

  private final boolean[] quiet; // (rows)
  private final int count;

  /** Finds them in a batch. */
  public QuietSteps(Batch batch) {
    this(batch, WAIT);
  }

  /** Finds those before which nothing was heard for so many steps. */
  QuietSteps(Batch batch, int wait) {
    BatchLayout layout = batch.layout();
    quiet = new boolean[layout.rows()];
    int found = 0;
    for (int i = 0; i < layout.sequences(); i++) {
      int without = 0;
      for (int row = layout.start(i); row < layout.start(i) + layout.length(i); row++) {
        without = batch.input().events[row] == 0 ? without + 1 : 0;
        if (without > wait) {
          quiet[row] = true;
          found++;
        }
      }
    }
    count = found;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** Whether a row is one. */
  boolean at(int row) {
    return quiet[row];
  }
}
