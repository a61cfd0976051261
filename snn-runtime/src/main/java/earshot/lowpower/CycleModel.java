package earshot.lowpower;

/**
 * Clock cycles of one step on the chip (formula of XyloAudio 3 in Rockpool's documentation):
 *
 * <pre>
 * Nin (p_in Nien 3.5 + 1) + Nhid (7 F p_h + 3) + Noen p_h (1 + 8 Nout)
 *   + Nhid (19 + 2 max(p_h, at as) + 3 max(p_h at, at as) + p_h + max(p_h, at) as) + 12 Nout
 * </pre>
 */
final class CycleModel {
  private final double nIn;
  private final double nHidden;
  private final double nOut;
  private final double fedByInput; // Nien: hidden neurons with input weights
  private final double feedOutput; // Noen: hidden neurons with output weights
  private final double fanOut; // F: mean recurrent fan-out
  private final double aliasTargets; // at
  private final double aliasSources; // as

  CycleModel(CoreProgram program) {
    nIn = program.inputs();
    nHidden = Math.max(1, program.hidden());
    nOut = program.output().neurons();
    var wiring = new Wiring(program);
    fedByInput = wiring.hiddenFedByInput();
    feedOutput = wiring.hiddenThatFeedOutput();
    fanOut = wiring.recurrentWeights() / nHidden;
    int sources = 0;
    boolean[] isTarget = new boolean[program.hidden()];
    int targets = 0;
    for (int target : program.alias()) {
      if (target != CoreProgram.NO_ALIAS) {
        sources++;
        targets += isTarget[target] ? 0 : 1;
        isTarget[target] = true;
      }
    }
    aliasTargets = targets / nHidden;
    aliasSources = sources / nHidden;
  }

  /** Cycles of a step in which so many input cells and hidden neurons were not 0. */
  double cycles(int inputEvents, int hiddenEvents) {
    double pIn = inputEvents / nIn;
    double p = hiddenEvents / nHidden;
    double both = aliasTargets * aliasSources;
    return nIn * (pIn * fedByInput * 3.5 + 1)
        + nHidden * (7 * fanOut * p + 3)
        + feedOutput * p * (1 + 8 * nOut)
        + nHidden
            * (19
                + 2 * Math.max(p, both)
                + 3 * Math.max(p * aliasTargets, both)
                + p
                + Math.max(p, aliasTargets) * aliasSources)
        + 12 * nOut;
  }
}
