package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import earshot.listening.Rates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an evaluation on long recordings; written as JSON as it stands.
 *
 * @param recordings how many could be read
 * @param utterances keywords that were said
 * @param hits of them that were found
 * @param misses of them that were not
 * @param duplicates further detections of what was found already
 * @param falseAccepts detections of nothing
 * @param falseAcceptsPerHour of sound
 * @param falseAcceptsPerHour95ci the exact Poisson interval, low and high
 * @param missRate the share of the utterances that was missed, 0 to 1
 * @param latencyMillis decision after the end of the word
 * @param perKeyword figures by keyword
 * @param det misses against false accepts over the whole range of thresholds
 * @param unreadable files that could not be heard
 * @param remarks files that were heard though something is odd about them
 * @param cost speed and operations
 * @param missRate95ci the exact binomial interval
 * @param missRateAt misses where there are at most so many false accepts
 * @param latencyHistogram hits by their latency
 * @param byRecording figures by recording
 * @param errors what was missed or made up
 * @param neuroBench cost in NeuroBench's terms
 */
@JsonPropertyOrder({
  "recordings",
  "utterances",
  "hits",
  "misses",
  "duplicates",
  "false_accepts",
  "false_accepts_per_hour",
  "false_accepts_per_hour_95ci",
  "miss_rate",
  "miss_rate_95ci",
  "miss_rate_at",
  "latency_ms",
  "per_keyword",
  "det",
  "unreadable",
  "remarks"
})
public record StreamReport(
    int recordings,
    int utterances,
    int hits,
    int misses,
    int duplicates,
    @JsonProperty("false_accepts") int falseAccepts,
    @JsonProperty("false_accepts_per_hour") @Nullable Double falseAcceptsPerHour,
    @JsonProperty("false_accepts_per_hour_95ci") double @Nullable [] falseAcceptsPerHour95ci,
    @JsonProperty("miss_rate") @Nullable Double missRate,
    @JsonProperty("latency_ms") Latency latencyMillis,
    @JsonProperty("per_keyword") Map<String, KeywordFigures> perKeyword,
    List<DetRow> det,
    List<Unreadable> unreadable,
    List<Remark> remarks,
    @JsonUnwrapped Cost cost,
    @JsonProperty("miss_rate_95ci") double @Nullable [] missRate95ci,
    @JsonProperty("miss_rate_at") List<MissRateAt> missRateAt,
    @JsonProperty("latency_histogram") List<LatencyBin> latencyHistogram,
    @JsonProperty("by_recording") List<RecordingFigures> byRecording,
    List<StreamError> errors,
    @JsonProperty("neurobench") NeuroBench neuroBench) {

  /**
   * The fewest misses at one threshold for every keyword.
   *
   * @param falseAcceptsPerHour at most
   * @param threshold that reaches it, 0 to 1
   * @param missRate there, 0 to 1
   * @param missRate95ci the exact binomial interval
   * @param falseAccepts how many there were
   */
  public record MissRateAt(
      @JsonProperty("false_accepts_per_hour") double falseAcceptsPerHour,
      double threshold,
      @JsonProperty("miss_rate") @Nullable Double missRate,
      @JsonProperty("miss_rate_95ci") double @Nullable [] missRate95ci,
      @JsonProperty("false_accepts") int falseAccepts) {}

  /** How one recording did. */
  public record RecordingFigures(
      String file,
      @JsonProperty("audio_s") double audioSeconds,
      int hits,
      int misses,
      int duplicates,
      @JsonProperty("false_accepts") int falseAccepts) {}

  /**
   * What was missed or made up.
   *
   * @param file the recording
   * @param kind {@code miss} or {@code false_accept}
   * @param keyword which
   * @param timeSeconds when the utterance begins, or when the decision came
   * @param score of the decision; null for a miss
   */
  public record StreamError(
      String file,
      String kind,
      String keyword,
      @JsonProperty("time_s") double timeSeconds,
      @Nullable Double score) {}

  /**
   * Milliseconds from the end of the word to the decision, over the hits.
   *
   * @param p50 the median
   * @param p95 the 95th percentile
   */
  public record Latency(@Nullable Double p50, @Nullable Double p95) {}

  /**
   * How one keyword did.
   *
   * @param utterances of it
   * @param hits of them
   * @param misses of them
   * @param duplicates further detections
   * @param falseAccepts detections of nothing
   * @param falseAcceptsPerHour of sound
   * @param missRate 0 to 1
   * @param latencyMillis decision after the end of the word
   */
  public record KeywordFigures(
      int utterances,
      int hits,
      int misses,
      int duplicates,
      @JsonProperty("false_accepts") int falseAccepts,
      @JsonProperty("false_accepts_per_hour") @Nullable Double falseAcceptsPerHour,
      @JsonProperty("miss_rate") @Nullable Double missRate,
      @JsonProperty("latency_ms") Latency latencyMillis) {
    static KeywordFigures of(Tally tally, double hours) {
      return new KeywordFigures(
          tally.utterances(),
          tally.hits,
          tally.misses,
          tally.duplicates,
          tally.falseAccepts,
          Rates.of(tally.falseAccepts, hours),
          Rates.of(tally.misses, tally.utterances()),
          latency(tally));
    }
  }

  /**
   * One threshold for every keyword.
   *
   * @param threshold 0 to 1
   * @param missRate 0 to 1
   * @param falseAcceptsPerHour of sound
   */
  public record DetRow(
      double threshold,
      @JsonProperty("miss_rate") @Nullable Double missRate,
      @JsonProperty("false_accepts_per_hour") @Nullable Double falseAcceptsPerHour) {}

  static Latency latency(Tally tally) {
    return new Latency(tally.latencyMillis(50), tally.latencyMillis(95));
  }
}
