package earshot.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How the thresholds and the offsets of a decoder were chosen.
 *
 * @param rule by which, in a sentence
 * @param command that chose
 * @param streams on which
 * @param det misses against false accepts, by the distance of the threshold from the chosen one
 */
public record TuningNote(String rule, String command, List<Stream> streams, List<DetRow> det) {
  /** Copies the lists. */
  public TuningNote {
    streams = List.copyOf(streams);
    det = List.copyOf(det);
  }

  /** That nothing was chosen. */
  public static TuningNote none() {
    return new TuningNote(
        "Every keyword has the recipe's threshold; nothing was chosen on streams.",
        "",
        List.of(),
        List.of());
  }

  /**
   * A recording.
   *
   * @param name of its file
   * @param hours how long it is
   * @param words how many keywords are said in it
   */
  public record Stream(String name, double hours, int words) {}

  /**
   * A point of the curve.
   *
   * @param offsetLogOdds the threshold of all keywords less the chosen one
   * @param missRate 0 to 1
   * @param falseAcceptsPerHourOnWords on the streams with keywords
   * @param falseAcceptsPerHourOnOthers on the streams without
   */
  public record DetRow(
      @JsonProperty("offset_log_odds") double offsetLogOdds,
      @JsonProperty("miss_rate") double missRate,
      @JsonProperty("false_accepts_per_hour_on_words") double falseAcceptsPerHourOnWords,
      @JsonProperty("false_accepts_per_hour_on_others") double falseAcceptsPerHourOnOthers) {}
}
