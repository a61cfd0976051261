package earshot.evaluation;

import earshot.runtime.OperationCounts;
import earshot.spotting.Detection;
import java.util.List;

/**
 * What one model found in one recording.
 *
 * @param detections with the thresholds of the settings
 * @param misses with each of {@link Thresholds#all()}
 * @param falseAccepts with each of them
 * @param samples at the model's rate
 * @param counts what the network did
 * @param work the same by layer
 */
record StreamAnswer(
    List<Detection> detections,
    int[] misses,
    int[] falseAccepts,
    long samples,
    OperationCounts counts,
    LayerWork work) {}
