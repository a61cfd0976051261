package earshot.evaluation;

import earshot.runtime.OperationCounts;

/**
 * What one model answered to one clip.
 *
 * @param predicted the answer to the clean clip
 * @param scores of every label
 * @param inNoise the answers by condition; -1 where there is none
 * @param samples of the clip at the model's rate, without the zeros after it
 * @param counts what the network did on the clean clip, with the zeros
 * @param work the same by layer
 */
record Answer(
    int predicted,
    double[] scores,
    int[] inNoise,
    long samples,
    OperationCounts counts,
    LayerWork work) {
  /** No answer. */
  static final int NONE = -1;
}
