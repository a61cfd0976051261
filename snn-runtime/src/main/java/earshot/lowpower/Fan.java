package earshot.lowpower;

import earshot.runtime.OperationCounts;

/**
 * All weights from one source population to one synaptic current, over all delays. Delivers the
 * spikes that are due: sources ascending, and per source delays ascending.
 */
final class Fan {
  private final SpikeHistory source;
  private final int[] delays; // ascending
  private final Row[][] rows; // (delays, sources)
  private final long[][] active; // (delays): words of the steps that are due now
  private final byte[][] due; // (delays): counts of the steps that are due now

  /**
   * Prepares rows.
   *
   * @param projections all with the same source, target and synapse, delays ascending
   */
  Fan(Projection[] projections, CoreProgram program, SpikeHistory source) {
    this.source = source;
    delays = new int[projections.length];
    rows = new Row[projections.length][];
    active = new long[projections.length][];
    due = new byte[projections.length][];
    for (int d = 0; d < delays.length; d++) {
      delays[d] = projections[d].delaySteps();
      rows[d] = rows(projections[d], program);
    }
  }

  private static Row[] rows(Projection projection, CoreProgram program) {
    int targets = program.populations().get(projection.target()).neurons();
    Row[] rows = new Row[program.sources(projection.source())];
    for (int p = 0; p < rows.length; p++) {
      int[] weights = new int[targets];
      for (int k = 0; k < targets; k++) {
        weights[k] = projection.weights()[p * targets + k] << program.shift(projection);
      }
      rows[p] = Row.of(weights);
    }
    return rows;
  }

  /** Hands every spike that is due in this step to {@code currents}. */
  void deliver(Currents currents, OperationCounts counts) {
    for (int d = 0; d < delays.length; d++) {
      active[d] = source.active(delays[d]);
      due[d] = source.counts(delays[d]);
    }
    int words = active[0].length;
    for (int word = 0; word < words; word++) {
      long any = 0;
      for (long[] step : active) {
        any |= step[word];
      }
      while (any != 0) {
        deliver((word << 6) + Long.numberOfTrailingZeros(any), currents, counts);
        any &= any - 1;
      }
    }
  }

  private void deliver(int p, Currents currents, OperationCounts counts) {
    for (int d = 0; d < delays.length; d++) {
      int n = due[d][p];
      Row row = rows[d][p];
      if (n > 0 && row.connections() > 0) {
        counts.synapticOperations += (long) n * row.connections();
        currents.add(row, n);
      }
    }
  }
}
