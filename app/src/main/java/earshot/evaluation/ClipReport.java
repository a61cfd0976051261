package earshot.evaluation;

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
 * @param cost speed and operations
 */
@JsonPropertyOrder({
  "clips",
  "accuracy",
  "labels",
  "confusion",
  "per_label",
  "errors",
  "unreadable"
})
public record ClipReport(
    int clips,
    @Nullable Double accuracy,
    List<String> labels,
    int[][] confusion,
    @JsonProperty("per_label") Map<String, LabelFigures> perLabel,
    List<WrongAnswer> errors,
    List<Unreadable> unreadable,
    @JsonUnwrapped Cost cost) {

  /**
   * How one label did.
   *
   * @param recall the share of its clips that were answered with it
   * @param precision the share of its answers that were right
   * @param clips how many it had
   */
  public record LabelFigures(@Nullable Double recall, @Nullable Double precision, int clips) {}

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
