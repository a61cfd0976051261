package earshot.tuning;

import com.fasterxml.jackson.annotation.JsonProperty;
import earshot.evaluation.Percentile;
import org.jspecify.annotations.Nullable;

/**
 * What one setting does on the streams.
 *
 * @param threshold of all keywords, 0 to 1
 * @param thresholdLogOdds the same in log-odds
 * @param utterances keywords that were said
 * @param misses of them that were not found
 * @param missRate 0 to 1
 * @param perHourOnWords false accepts on the streams with keywords
 * @param perHourOnOthers false accepts on the streams without
 * @param medianMillis from the end of the word to the decision
 * @param p95Millis the 95th percentile of the same
 */
public record OperatingPoint(
    double threshold,
    @JsonProperty("threshold_log_odds") double thresholdLogOdds,
    int utterances,
    int misses,
    @JsonProperty("miss_rate") double missRate,
    @JsonProperty("false_accepts_per_hour_on_words") double perHourOnWords,
    @JsonProperty("false_accepts_per_hour_on_others") double perHourOnOthers,
    @JsonProperty("latency_p50_ms") @Nullable Double medianMillis,
    @JsonProperty("latency_p95_ms") @Nullable Double p95Millis) {

  static OperatingPoint of(Replay replay, Counts counts, int i) {
    double[] latencies =
        counts.latenciesMillis.get(i).stream().mapToDouble(Double::doubleValue).toArray();
    int misses = Parts.ALL.sum(counts.misses[i]);
    return new OperatingPoint(
        LogOdds.score(counts.thresholds[i]),
        counts.thresholds[i],
        replay.utterances(),
        misses,
        (double) misses / replay.utterances(),
        Parts.ALL.sum(counts.acceptsOnWords[i]) / replay.hoursOfWords(),
        Parts.ALL.sum(counts.acceptsOnOthers[i]) / replay.hoursOfOthers(),
        Percentile.of(latencies, 50),
        Percentile.of(latencies, 95));
  }

  boolean isWithinRates(TuningRule rule) {
    return perHourOnWords <= rule.perHourOnWords() && perHourOnOthers <= rule.perHourOnOthers();
  }

  /**
   * Whether it keeps all bounds. A setting that finds less than half of the keywords keeps none:
   * the few that it does find are the loudest, and their latency says nothing.
   */
  boolean isWithin(TuningRule rule) {
    return isWithinRates(rule)
        && 2 * misses <= utterances
        && medianMillis != null
        && p95Millis != null
        && medianMillis <= rule.medianMillis()
        && p95Millis <= rule.p95Millis();
  }
}
