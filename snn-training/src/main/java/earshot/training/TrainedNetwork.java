package earshot.training;

import earshot.decoder.Labels;
import earshot.models.ModelNetwork;
import java.util.List;

/**
 * What training made.
 *
 * @param labels what the outputs mean
 * @param network the network, folded
 * @param epochs how many
 * @param minutes that they took
 * @param sequencesPerSecond how many were mixed and learnt in a second, validation included
 * @param validationAccuracy in floating point after the last epoch, 0 to 1; not a number where it
 *     was not measured
 * @param unreadable files that were left out, with the reason
 */
public record TrainedNetwork(
    Labels labels,
    ModelNetwork network,
    int epochs,
    double minutes,
    double sequencesPerSecond,
    double validationAccuracy,
    List<String> unreadable) {
  /** Copies the list. */
  public TrainedNetwork {
    unreadable = List.copyOf(unreadable);
  }
}
