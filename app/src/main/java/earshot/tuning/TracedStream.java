package earshot.tuning;

import earshot.evaluation.Utterance;
import java.util.List;

/**
 * A recording that was heard: what was said in it, and the probabilities of every step.
 *
 * @param name of its file
 * @param utterances keywords that were said; none in a recording without
 * @param trace what the network made of it
 * @param seconds how long it is
 */
record TracedStream(String name, List<Utterance> utterances, ScoreTrace trace, double seconds) {
  /** Into how many parts of equal length a stream falls. */
  static final int PARTS = 4;

  /** Copies the list. */
  TracedStream {
    utterances = List.copyOf(utterances);
  }

  double hours() {
    return seconds / 3600;
  }

  /** The part that holds a time. */
  int part(double timeSeconds) {
    return Math.max(0, Math.min(PARTS - 1, (int) (PARTS * timeSeconds / seconds)));
  }
}
