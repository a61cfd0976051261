package earshot.listening;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import earshot.lowpower.PowerEstimate;
import earshot.runtime.OperationCounts;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An estimate of what a chip would draw, as the outputs write it; a part for which there is no
 * source is null, and then so is the total.
 *
 * @param dynamic of the network, in microwatt
 * @param idle of the network, in microwatt
 * @param frontEnd of the front end, in microwatt
 * @param source where the figures come from
 * @param boundary what is inside and what is not
 */
@JsonPropertyOrder({"dynamic", "idle", "front_end", "total", "source", "boundary"})
public record PowerFigures(
    @Nullable Double dynamic,
    @Nullable Double idle,
    @JsonProperty("front_end") @Nullable Double frontEnd,
    String source,
    String boundary) {
  /**
   * Estimates.
   *
   * @param counts what a network did; one in floating point emulates no chip and gets no estimate
   * @param audioSeconds for how much sound
   */
  public static PowerFigures of(OperationCounts counts, double audioSeconds) {
    PowerEstimate estimate = PowerEstimate.of(counts, audioSeconds);
    return new PowerFigures(
        orNull(estimate.dynamicMicrowatts()),
        orNull(estimate.idleMicrowatts()),
        orNull(estimate.frontEndMicrowatts()),
        estimate.source(),
        estimate.boundary());
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** The sum of the parts; null where one is unknown. */
  @JsonProperty("total")
  public @Nullable Double total() {
    return dynamic == null || idle == null || frontEnd == null ? null : dynamic + idle + frontEnd;
  }
}
