package earshot.spikes;

/** Takes the spikes of one step after the other. */
@FunctionalInterface
public interface SpikeSink {
  /**
   * Takes one step.
   *
   * @param frame the spikes; valid until this call returns, then written again
   */
  void accept(SpikeFrame frame);
}
