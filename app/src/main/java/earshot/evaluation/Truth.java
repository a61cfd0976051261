package earshot.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What was said in the recordings that are there.
 *
 * @param utterances by the path of the recording
 * @param elsewhere how many utterances are of recordings that are not there
 */
public record Truth(Map<String, List<Utterance>> utterances, int elsewhere) {
  /** What was said in one recording. */
  public List<Utterance> in(SoundTree.Entry recording) {
    return utterances.getOrDefault(recording.path(), List.of());
  }
}
