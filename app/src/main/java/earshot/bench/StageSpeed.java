package earshot.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How fast one stage is.
 *
 * @param stage its name
 * @param medianSeconds time for the whole recording, the median of the repeats
 * @param realTimeFactor sound by time
 */
public record StageSpeed(
    String stage,
    @JsonProperty("median_s") double medianSeconds,
    @JsonProperty("real_time_factor") double realTimeFactor) {}
