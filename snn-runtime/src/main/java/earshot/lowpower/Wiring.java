package earshot.lowpower;

/** Counts over the stored weights that are not 0. */
final class Wiring {
  private final boolean[][] fedByInput; // (populations, neurons)
  private final boolean[][] feedsOutput; // (populations, neurons)
  private long recurrentWeights;

  Wiring(CoreProgram program) {
    int populations = program.populations().size();
    fedByInput = new boolean[populations][];
    feedsOutput = new boolean[populations][];
    for (int p = 0; p < populations; p++) {
      int neurons = program.populations().get(p).neurons();
      fedByInput[p] = new boolean[neurons];
      feedsOutput[p] = new boolean[neurons];
    }
    for (Projection projection : program.projections()) {
      count(projection, program);
    }
  }

  int hiddenFedByInput() {
    return count(fedByInput);
  }

  int hiddenThatFeedOutput() {
    return count(feedsOutput);
  }

  long recurrentWeights() {
    return recurrentWeights;
  }

  private void count(Projection projection, CoreProgram program) {
    int targets = program.populations().get(projection.target()).neurons();
    byte[] weights = projection.weights();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) {
        continue;
      }
      if (projection.source() == Projection.INPUT) {
        fedByInput[projection.target()][i % targets] = true;
      } else if (projection.target() == program.outputIndex()) {
        feedsOutput[projection.source()][i / targets] = true;
      } else {
        recurrentWeights++;
      }
    }
  }

  private static int count(boolean[][] flags) {
    int n = 0;
    for (boolean[] row : flags) {
      for (boolean flag : row) {
        n += flag ? 1 : 0;
      }
    }
    return n;
  }
}
