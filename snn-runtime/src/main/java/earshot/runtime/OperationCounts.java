package earshot.runtime;

/**
 * What a network did since its reset, in NeuroBench's terms (Yik et al., arXiv 2304.04640). Written
 * by the network, read by whoever wants to know; every figure only grows.
 */
public final class OperationCounts {
  /** Steps taken. */
  public long steps;

  /**
   * Effective synaptic operations: for every spike, each connection with a weight that is not 0. Of
   * a dense network: its multiply-accumulates, every weight that is not 0 in every step.
   */
  public long synapticOperations;

  /**
   * Those multiply-accumulates of a dense network whose input is not 0; always 0 for a spiking one.
   */
  public long effectiveMultiplyAccumulates;

  /** Neurons updated, hidden and output. */
  public long membraneUpdates;

  /** Spikes that came in. */
  public long inputSpikes;

  /** Input cells that were not 0. */
  public long inputEvents;

  /** Spikes of the hidden layers. */
  public long hiddenSpikes;

  /** Hidden neurons and steps that had at least one spike. */
  public long hiddenEvents;

  /** Spikes of the output layer. */
  public long outputSpikes;

  /** Additions that met a limit of 16 bits; always 0 in floating point. */
  public long saturations;

  /** Estimated clock cycles of the emulated core; 0 where no chip is emulated. */
  public double cycles;

  /** All at 0. */
  public OperationCounts() {}

  /** Starts again at 0. */
  public void clear() {
    steps = 0;
    synapticOperations = 0;
    effectiveMultiplyAccumulates = 0;
    membraneUpdates = 0;
    inputSpikes = 0;
    inputEvents = 0;
    hiddenSpikes = 0;
    hiddenEvents = 0;
    outputSpikes = 0;
    saturations = 0;
    cycles = 0;
  }

  /** Adds what another network did. */
  public void add(OperationCounts other) {
    steps += other.steps;
    synapticOperations += other.synapticOperations;
    effectiveMultiplyAccumulates += other.effectiveMultiplyAccumulates;
    membraneUpdates += other.membraneUpdates;
    inputSpikes += other.inputSpikes;
    inputEvents += other.inputEvents;
    hiddenSpikes += other.hiddenSpikes;
    hiddenEvents += other.hiddenEvents;
    outputSpikes += other.outputSpikes;
    saturations += other.saturations;
    cycles += other.cycles;
  }
}
