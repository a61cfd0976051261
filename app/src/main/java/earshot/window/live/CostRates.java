package earshot.window.live;

import earshot.lowpower.PowerEstimate;
import earshot.runtime.OperationCounts;

/**
 * What listening costs now.
 *
 * @param work what the network did meanwhile
 * @param seconds of sound, above 0
 * @param shape of the network
 * @param busyNanos for which the ear worked, waiting for sound not counted
 * @param latestMillis the longest time from the arrival of a block to the end of a step in it
 */
public record CostRates(
    OperationCounts work, double seconds, HistoryShape shape, long busyNanos, double latestMillis) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Effective synaptic operations per second of sound. */
  public double synapticOperationsPerSecond() {
    return work.synapticOperations / seconds;
  }

  /**
   * What the same network would need if every neuron computed in every step: a multiply-accumulate
   * for each weight that is not 0.
   */
  public double everyStepOperationsPerSecond() {
    boolean everyStep = shape.answers() == HistoryShape.Answers.NUMBERS;
    return everyStep ? synapticOperationsPerSecond() : shape.weights() * work.steps / seconds;
  }

  /** Spikes of the front end and of the hidden layers per second of sound. */
  public double spikesPerSecond() {
    return (work.inputSpikes + work.hiddenSpikes) / seconds;
  }

  /** Share of hidden neurons and steps without a spike, 0 to 1. */
  public double silentShare() {
    double cells = (double) work.steps * shape.hiddenNeurons();
    return cells > 0 ? 1 - work.hiddenEvents / cells : 1;
  }

  /** Additions that met a limit of 16 bits, per second of sound. */
  public double saturationsPerSecond() {
    return work.saturations / seconds;
  }

  /** Clock cycles of the emulated core per second of sound; 0 where none is emulated. */
  public double cyclesPerSecond() {
    return work.cycles / seconds;
  }

  /** Sound that was heard by the time that it took to hear it. */
  public double realTimeFactor() {
    return seconds * NANOS_PER_SECOND / Math.max(1, busyNanos);
  }

  /** What a chip might draw for this work. */
  public PowerEstimate power() {
    return PowerEstimate.of(work, seconds);
  }
}
