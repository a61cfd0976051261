package earshot.tuning;

import earshot.decoder.KeywordScorer;
import earshot.decoder.ScoreOffsets;
import earshot.decoder.Scores;
import java.util.Arrays;

/** The probabilities of all labels at every step of a recording. */
final class ScoreTrace {
  private final int labels;
  private float[] probabilities = new float[0]; // (steps, labels), with room to grow
  private int steps;

  ScoreTrace(int labels) {
    this.labels = labels;
  }

  /** Adds a step. */
  void add(KeywordScorer scorer) {
    float[] step = new float[labels];
    for (int label = 0; label < labels; label++) {
      step[label] = scorer.probability(label);
    }
    add(step);
  }

  /** Adds a step. */
  void add(float... step) {
    int from = steps * labels;
    if (from + labels > probabilities.length) {
      probabilities = Arrays.copyOf(probabilities, Math.max(1024 * labels, 2 * from));
    }
    System.arraycopy(step, 0, probabilities, from, labels);
    steps++;
  }

  int steps() {
    return steps;
  }

  /** Reads the trace with the offsets of a decoder; one reader for one thread. */
  Reader reader(ScoreOffsets offsets) {
    return new Reader(offsets);
  }

  /** The scores of the step that was read last. */
  final class Reader implements Scores {
    private final ScoreOffsets offsets;
    private final float[] scores = new float[labels];

    private Reader(ScoreOffsets offsets) {
      this.offsets = offsets;
    }

    void read(int step) {
      for (int label = 0; label < labels; label++) {
        scores[label] = offsets.shift(label, probabilities[step * labels + label]);
      }
    }

    @Override
    public float score(int label) {
      return scores[label];
    }
  }
}
