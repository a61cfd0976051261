package earshot.training.network;

/**
 * The same spikes, listed by channel instead of by row: for each channel the rows in which it
 * fired.
 *
 * @param start where a channel's list begins (channels + 1)
 * @param rows the rows
 * @param counts the spikes
 */
record ColumnLists(int[] start, int[] rows, float[] counts) {

  static ColumnLists of(SpikeTrain train, int firstRow, int lastRow) {
    int channels = train.channels;
    int[] start = new int[channels + 1];
    for (int row = firstRow; row < lastRow; row++) {
      for (int at = row * channels; at < row * channels + train.events[row]; at++) {
        start[train.channel[at] + 1]++;
      }
    }
    for (int j = 0; j < channels; j++) {
      start[j + 1] += start[j];
    }
    int[] next = start.clone();
    int[] rows = new int[start[channels]];
    float[] counts = new float[start[channels]];
    for (int row = firstRow; row < lastRow; row++) {
      for (int at = row * channels; at < row * channels + train.events[row]; at++) {
        int to = next[train.channel[at]]++;
        rows[to] = row;
        counts[to] = train.count[at];
      }
    }
    return new ColumnLists(start, rows, counts);
  }

  int from(int channel) {
    return start[channel];
  }
}
