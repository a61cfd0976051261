package earshot.evaluation;

/**
 * What the parts of a network did.
 *
 * @param operations synaptic operations by projection; empty for a dense network
 * @param activeCells cells of a neuron and a step that were not 0, by population
 */
record LayerWork(long[] operations, long[] activeCells) {
  static LayerWork none(NetworkShape shape) {
    return new LayerWork(
        new long[shape.projections().size()], new long[shape.populations().size()]);
  }

  void add(LayerWork other) {
    for (int i = 0; i < operations.length; i++) {
      operations[i] += other.operations[i];
    }
    for (int i = 0; i < activeCells.length; i++) {
      activeCells[i] += other.activeCells[i];
    }
  }
}
