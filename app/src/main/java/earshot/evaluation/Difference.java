package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two runs on the same clips.
 *
 * @param first model and backend
 * @param second model and backend
 * @param clips how many
 * @param accuracyDifference accuracy of the second less that of the first
 * @param accuracyDifference95ci paired by clip, by resampling speakers; null with fewer than two
 * @param bothRight clips
 * @param onlyFirstRight clips
 * @param onlySecondRight clips
 * @param bothWrong clips
 * @param differing clips that only one of the two answered rightly
 */
@JsonPropertyOrder({"first", "second", "clips"})
public record Difference(
    RunName first,
    RunName second,
    long clips,
    @JsonProperty("accuracy_difference") @Nullable Double accuracyDifference,
    @JsonProperty("accuracy_difference_95ci") double @Nullable [] accuracyDifference95ci,
    @JsonProperty("both_right") long bothRight,
    @JsonProperty("only_first_right") long onlyFirstRight,
    @JsonProperty("only_second_right") long onlySecondRight,
    @JsonProperty("both_wrong") long bothWrong,
    List<DifferingClip> differing) {

  /** What was run. */
  public record RunName(String model, String backend) {}

  /** A clip and the answers to it. */
  public record DifferingClip(String file, String truth, String first, String second) {}
}
