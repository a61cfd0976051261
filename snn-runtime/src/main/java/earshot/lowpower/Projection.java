package earshot.lowpower;

/**
 * Stored weights from one population, or the input, to another.
 *
 * @param source index of a hidden population, or {@link #INPUT}
 * @param target index of a population
 * @param synapse index of the target's synapse
 * @param delaySteps 0 to 15 from the input, 1 to 16 from a population
 * @param weights signed 8 bit (sources, targets): from p to k at {@code p * targets + k}
 */
public record Projection(int source, int target, int synapse, int delaySteps, byte[] weights) {
  /** The source that stands for the input channels. */
  public static final int INPUT = -1;
}
