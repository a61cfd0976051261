package earshot.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an engine did at each threshold, and the thresholds that were chosen; written as JSON as it
 * stands.
 *
 * @param engine its name
 * @param audioSeconds sound that it heard each time
 * @param rows at one threshold for all keywords: its trade-off
 * @param atMostPerHour false accepts of all keywords together that the choice may have
 * @param chosen a threshold for each keyword
 * @param chosenHits with them, of all utterances
 * @param chosenFalseAccepts with them
 */
public record SweepFigures(
    String engine,
    @JsonProperty("audio_s") double audioSeconds,
    List<Row> rows,
    @JsonProperty("at_most_per_hour") double atMostPerHour,
    Map<String, String> chosen,
    @JsonProperty("chosen_hits") int chosenHits,
    @JsonProperty("chosen_false_accepts") int chosenFalseAccepts) {
  /**
   * All keywords at one threshold.
   *
   * @param threshold as the engine takes it
   * @param utterances that were said
   * @param hits of them
   * @param falseAccepts detections of nothing
   * @param missRate null where nothing was said
   * @param falseAcceptsPerHour null without sound
   * @param byKeyword the same for each
   */
  public record Row(
      String threshold,
      int utterances,
      int hits,
      @JsonProperty("false_accepts") int falseAccepts,
      @JsonProperty("miss_rate") @Nullable Double missRate,
      @JsonProperty("false_accepts_per_hour") @Nullable Double falseAcceptsPerHour,
      @JsonProperty("by_keyword") Map<String, Counts> byKeyword) {}

  /**
   * One keyword at one threshold.
   *
   * @param utterances of it
   * @param hits of them
   * @param falseAccepts of it
   */
  public record Counts(int utterances, int hits, @JsonProperty("false_accepts") int falseAccepts) {}
}
