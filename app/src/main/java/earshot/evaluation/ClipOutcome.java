package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a clip, as a line of the journal.
 *
 * @param clip its path
 * @param refused why it could not be heard, or null
 * @param remarks what is odd about it though it could
 * @param levelDbfs root mean square of the clip against full scale
 * @param answers by run; none if it could not be heard
 * @param wallSeconds that the evaluation took until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClipOutcome(
    String clip,
    @Nullable String refused,
    List<String> remarks,
    double levelDbfs,
    List<Answer> answers,
    double wallSeconds) {
  static ClipOutcome refused(Clip clip, String why) {
    return new ClipOutcome(clip.path(), why, List.of(), 0, List.of(), 0);
  }

  ClipOutcome after(double seconds) {
    return new ClipOutcome(clip, refused, remarks, levelDbfs, answers, seconds);
  }
}
