package earshot.evaluation;

import earshot.runtime.OperationCounts;
import earshot.spotting.Detection;
import java.util.List;

/** What became of a recording. */
sealed interface StreamOutcome {
  /**
   * It was heard.
   *
   * @param recording which
   * @param detections with the thresholds of the settings
   * @param byThreshold detections with each of {@link Thresholds#all()}
   * @param samples at the model's rate
   * @param counts what the network did
   */
  record Heard(
      SoundTree.Entry recording,
      List<Detection> detections,
      List<List<Detection>> byThreshold,
      long samples,
      OperationCounts counts)
      implements StreamOutcome {}

  /**
   * It could not be heard.
   *
   * @param recording which
   * @param why a sentence
   */
  record Refused(SoundTree.Entry recording, String why) implements StreamOutcome {}
}
