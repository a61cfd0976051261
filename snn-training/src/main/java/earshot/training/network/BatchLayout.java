package earshot.training.network;

/**
 * How the sequences of a batch lie in rows, one row a step. Before each sequence, and behind the
 * last, lie as many empty rows as the longest delay, so that a delayed spike never needs to ask
 * where its sequence ends. Sequences are dealt to a fixed number of shards; whatever thread works
 * on a shard, sums come about in the same order.
 */
public final class BatchLayout {
  private final int padding;
  private final int[] start; // (sequences)
  private final int[] length; // (sequences)
  private final int[] firstSequence; // (shards + 1)
  private final int rows;
  private final int steps;

  /**
   * Lays out a batch.
   *
   * @param lengths steps of each sequence
   * @param padding the longest delay in steps
   * @param shards how many parts, at least 1
   */
  public BatchLayout(int[] lengths, int padding, int shards) {
    this.padding = padding;
    length = lengths.clone();
    start = new int[lengths.length];
    int row = padding;
    int total = 0;
    for (int i = 0; i < lengths.length; i++) {
      start[i] = row;
      row += lengths[i] + padding;
      total += lengths[i];
    }
    rows = row;
    steps = total;
    firstSequence = new int[shards + 1];
    for (int shard = 0; shard <= shards; shard++) {
      firstSequence[shard] = (int) ((long) lengths.length * shard / shards);
    }
  }

  /** How many sequences. */
  public int sequences() {
    return start.length;
  }

  /** How many parts. */
  public int shards() {
    return firstSequence.length - 1;
  }

  /** The first sequence of a shard; that of the number of shards is one behind the last. */
  public int firstSequence(int shard) {
    return firstSequence[shard];
  }

  /** The row of a sequence's first step. */
  public int start(int sequence) {
    return start[sequence];
  }

  /** The steps of a sequence. */
  public int length(int sequence) {
    return length[sequence];
  }

  /** All rows, empty ones too. */
  public int rows() {
    return rows;
  }

  /** Rows that hold a step. */
  public int steps() {
    return steps;
  }

  /** Empty rows around each sequence. */
  public int padding() {
    return padding;
  }
}
