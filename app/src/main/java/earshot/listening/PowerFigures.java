package earshot.listening;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
  /** The sum of the parts; null where one is unknown. */
  @JsonProperty("total")
  public @Nullable Double total() {
    return dynamic == null || idle == null || frontEnd == null ? null : dynamic + idle + frontEnd;
  }
}
