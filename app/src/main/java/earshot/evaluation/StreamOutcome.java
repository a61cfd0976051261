package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a recording, as a line of the journal.
 *
 * @param recording its path
 * @param refused why it could not be heard, or null
 * @param remarks what is odd about it though it could
 * @param answers by run; none if it could not be heard
 * @param wallSeconds that the evaluation took until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamOutcome(
    String recording,
    @Nullable String refused,
    List<String> remarks,
    List<StreamAnswer> answers,
    double wallSeconds) {
  StreamOutcome after(double seconds) {
    return new StreamOutcome(recording, refused, remarks, answers, seconds);
  }
}
