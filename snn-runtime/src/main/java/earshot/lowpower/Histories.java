package earshot.lowpower;

import earshot.runtime.OperationCounts;
import earshot.spikes.SpikeFrame;

/** The spikes of the input and of every population, kept as long as the longest delay needs. */
final class Histories {
  /** The most spikes of an input channel in one step. */
  static final int INPUT_CAP = 15;

  private final SpikeHistory input;
  private final SpikeHistory[] populations;

  Histories(CoreProgram program) {
    int longestFromInput = 0;
    int longestFromHidden = 1;
    for (Projection p : program.projections()) {
      if (p.source() == Projection.INPUT) {
        longestFromInput = Math.max(longestFromInput, p.delaySteps());
      } else {
        longestFromHidden = Math.max(longestFromHidden, p.delaySteps());
      }
    }
    input = new SpikeHistory(program.inputs(), longestFromInput);
    populations = new SpikeHistory[program.populations().size()];
    for (int p = 0; p < populations.length; p++) {
      int neurons = program.populations().get(p).neurons();
      populations[p] = new SpikeHistory(neurons, longestFromHidden);
    }
  }

  /** Begins a step with what came in; returns how many cells were not 0. */
  int begin(SpikeFrame frame, OperationCounts counts) {
    input.advance();
    for (SpikeHistory population : populations) {
      population.advance();
    }
    int events = 0;
    for (int c = 0; c < frame.channels(); c++) {
      int count = Math.min(frame.count(c), INPUT_CAP);
      if (count > 0) {
        input.set(c, count);
        counts.inputSpikes += count;
        events++;
      }
    }
    counts.inputEvents += events;
    return events;
  }

  SpikeHistory of(int source) {
    return source == Projection.INPUT ? input : populations[source];
  }

  void clear() {
    input.clear();
    for (SpikeHistory population : populations) {
      population.clear();
    }
  }
}
