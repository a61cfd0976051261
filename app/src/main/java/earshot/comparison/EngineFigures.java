package earshot.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How one engine did; written as JSON as it stands.
 *
 * @param engine its name
 * @param audioSeconds sound that it heard
 * @param utterances keywords that were said
 * @param hits of them
 * @param misses of them
 * @param duplicates further detections of what was found already
 * @param falseAccepts detections of nothing
 * @param falseAcceptsPerHour of sound
 * @param falseAcceptsPerHour95ci the exact Poisson interval
 * @param missRate the share of the utterances that was missed
 * @param missRate95ci the exact binomial interval
 * @param wallSeconds that it took
 * @param realTimeFactor sound by time
 * @param peakBytes the most memory that its process held; null where it is unknown
 */
public record EngineFigures(
    String engine,
    @JsonProperty("audio_s") double audioSeconds,
    int utterances,
    int hits,
    int misses,
    int duplicates,
    @JsonProperty("false_accepts") int falseAccepts,
    @JsonProperty("false_accepts_per_hour") @Nullable Double falseAcceptsPerHour,
    @JsonProperty("false_accepts_per_hour_95ci") double @Nullable [] falseAcceptsPerHour95ci,
    @JsonProperty("miss_rate") @Nullable Double missRate,
    @JsonProperty("miss_rate_95ci") double @Nullable [] missRate95ci,
    @JsonProperty("wall_s") double wallSeconds,
    @JsonProperty("real_time_factor") @Nullable Double realTimeFactor,
    @JsonProperty("peak_memory_bytes") @Nullable Long peakBytes) {}
