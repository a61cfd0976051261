package earshot.listening;

import earshot.runtime.OperationCounts;

/**
 * What a session heard and what it cost.
 *
 * @param audioSeconds sound that was heard
 * @param wallSeconds time that passed from the first read on
 * @param detections keywords that were found
 * @param lostSamples samples that the source lost because nobody read them in time
 * @param counts what the network did
 */
public record SessionSummary(
    double audioSeconds,
    double wallSeconds,
    long detections,
    long lostSamples,
    OperationCounts counts) {}
