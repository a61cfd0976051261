package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an evaluation on clips; written as JSON as it stands.
 *
 * @param clips how many could be read
 * @param accuracy the share that was answered rightly, 0 to 1
 * @param labels in the order of the matrix
 * @param confusion (truth, answer)
 * @param perLabel figures by label
 * @param errors clips that were answered wrongly
 * @param unreadable files that could not be heard
 * @param remarks files that were heard though something is odd about them
 * @param cost speed and operations
 * @param accuracy95ci by resampling speakers; null with fewer than two
 * @param speakers how many are known
 * @param byWord how each word did, by its folder
 * @param bySpeaker how each speaker did
 * @param byLength how clips did by their length
 * @param byLevel how clips did by their root mean square against full scale; empty for sets of
 *     spikes
 * @param bySnr how clips did in noise; left out where none was mixed in
 * @param neuroBench cost in NeuroBench's terms
 */
@JsonPropertyOrder({
  "clips",
  "accuracy",
  "accuracy_95ci",
  "speakers",
  "labels",
  "confusion",
  "per_label",
  "errors",
  "unreadable",
  "remarks"
})
public record ClipReport(
    int clips,
    @Nullable Double accuracy,
    List<String> labels,
    int[][] confusion,
    @JsonProperty("per_label") Map<String, LabelFigures> perLabel,
    List<WrongAnswer> errors,
    List<Unreadable> unreadable,
    List<Remark> remarks,
    @JsonUnwrapped Cost cost,
    @JsonProperty("accuracy_95ci") double @Nullable [] accuracy95ci,
    int speakers,
    @JsonProperty("by_word") List<Group> byWord,
    @JsonProperty("by_speaker") List<Group> bySpeaker,
    @JsonProperty("by_length") List<Group> byLength,
    @JsonProperty("by_level") List<Group> byLevel,
    @JsonProperty("by_snr") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<NoiseFigures> bySnr,
    @JsonProperty("neurobench") NeuroBench neuroBench) {

  /**
   * How one label did.
   *
   * @param recall the share of its clips that were answered with it
   * @param precision the share of its answers that were right
   * @param clips how many it had
   * @param recall95ci by resampling speakers; null with fewer than two
   */
  public record LabelFigures(
      @Nullable Double recall,
      @Nullable Double precision,
      int clips,
      @JsonProperty("recall_95ci") double @Nullable [] recall95ci) {}

  /**
   * A clip that was answered wrongly.
   *
   * @param file its path, relative to the folder
   * @param truth the right label
   * @param predicted the answer
   * @param score of the answer
   */
  public record WrongAnswer(String file, String truth, String predicted, double score) {}
}
