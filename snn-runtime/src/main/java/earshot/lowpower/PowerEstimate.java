package earshot.lowpower;

import earshot.runtime.OperationCounts;
import java.util.OptionalDouble;

/**
 * What the network might cost on a chip of this class: an estimate, never a measurement. A part for
 * which there is no published source is empty, and then so is the total.
 *
 * <p>XyloAudio 3 in real time at 12.5 MHz: 588 uW for the digital front end and the network
 * (vendor's notebook). Put wholly on the clock that is 47 pJ a cycle; the estimate multiplies the
 * cycles that the network needs, by the published formula, with it.
 *
 * @param dynamicMicrowatts the network's work
 * @param idleMicrowatts what is drawn without work
 * @param frontEndMicrowatts filters and spike encoder
 * @param source of the figures
 * @param boundary what they include
 */
public record PowerEstimate(
    OptionalDouble dynamicMicrowatts,
    OptionalDouble idleMicrowatts,
    OptionalDouble frontEndMicrowatts,
    String source,
    String boundary) {
  private static final double NETWORK_WATTS = 588e-6;
  private static final double CLOCK_HZ = 12.5e6;
  private static final double JOULES_PER_CYCLE = NETWORK_WATTS / CLOCK_HZ;

  private static final String SOURCE =
      "estimate: cycles by the published formula x 47 pJ (588 uW at 12.5 MHz, XyloAudio 3 in real"
          + " time, vendor notebook)";
  private static final String BOUNDARY =
      "the spiking core of an emulated chip; idle power, front end, input and output have no source"
          + " and are left out";

  /**
   * Estimates the power of a network that listened for a while.
   *
   * @param counts what it did; without cycles there is no chip and no estimate
   * @param audioSeconds for how long, above 0
   */
  public static PowerEstimate of(OperationCounts counts, double audioSeconds) {
    if (!(counts.cycles > 0) || !(audioSeconds > 0)) {
      return new PowerEstimate(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          "none: no chip was emulated",
          "none");
    }
    double dynamic = counts.cycles / audioSeconds * JOULES_PER_CYCLE * 1e6;
    return new PowerEstimate(
        OptionalDouble.of(dynamic),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        SOURCE,
        BOUNDARY);
  }

  /** The sum of the parts, if each has a source. */
  public OptionalDouble totalMicrowatts() {
    if (dynamicMicrowatts.isEmpty() || idleMicrowatts.isEmpty() || frontEndMicrowatts.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        dynamicMicrowatts.getAsDouble()
            + idleMicrowatts.getAsDouble()
            + frontEndMicrowatts.getAsDouble());
  }
}
