package earshot.tuning;

import com.fasterxml.jackson.annotation.JsonProperty;
import earshot.decoder.DecoderParameters;
import earshot.models.TuningNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was chosen; written as JSON as it stands.
 *
 * @param model its name
 * @param backend its name
 * @param rule by which, in a sentence
 * @param streams on which
 * @param confirmSteps of the chosen decoder
 * @param threshold of all keywords, 0 to 1
 * @param offsetsLogOdds by keyword
 * @param shrinkage the share of the offsets that was kept, 0 to 1
 * @param common the best point with one threshold and no offsets
 * @param chosen the point of the decoder
 * @param det misses against false accepts, by the distance of the threshold from the chosen one
 */
public record TuningReport(
    String model,
    String backend,
    String rule,
    List<TuningNote.Stream> streams,
    @JsonProperty("confirm_steps") int confirmSteps,
    double threshold,
    @JsonProperty("offsets_log_odds") Map<String, Double> offsetsLogOdds,
    double shrinkage,
    OperatingPoint common,
    OperatingPoint chosen,
    List<TuningNote.DetRow> det) {
  /** Copies the lists. */
  public TuningReport {
    streams = List.copyOf(streams);
    offsetsLogOdds = new LinkedHashMap<>(offsetsLogOdds);
    det = List.copyOf(det);
  }

  /** Says what was chosen by a rule. */
  public static TuningReport of(
      String model,
      String backend,
      TuningRule rule,
      List<TuningNote.Stream> streams,
      Tuning tuning) {
    DecoderParameters decoder = tuning.decoder();
    var offsets = new LinkedHashMap<String, Double>();
    decoder.keywords().forEach((word, settings) -> offsets.put(word, settings.offsetLogOdds()));
    return new TuningReport(
        model,
        backend,
        rule.sentence(),
        streams,
        decoder.confirmSteps(),
        tuning.chosen().threshold(),
        offsets,
        tuning.shrinkage(),
        tuning.common(),
        tuning.chosen(),
        tuning.det());
  }
}
