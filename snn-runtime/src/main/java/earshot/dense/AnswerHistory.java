package earshot.dense;

import java.util.Arrays;

/** What one population answered in its latest steps: a ring as long as its listeners look back. */
final class AnswerHistory {
  private final float[][] answers; // (slots, channels)
  private int current;

  /** Keeps the current step and {@code longestDelay} before it, zeros at first. */
  AnswerHistory(int channels, int longestDelay) {
    answers = new float[longestDelay + 1][channels];
  }

  /** Starts the next step; what is returned is to be written in full. */
  float[] advance() {
    current = current + 1 == answers.length ? 0 : current + 1;
    return answers[current];
  }

  /** The answers {@code delay} steps before the current one. */
  float[] at(int delay) {
    int slot = current - delay;
    return answers[slot < 0 ? slot + answers.length : slot];
  }

  void clear() {
    for (float[] slot : answers) {
      Arrays.fill(slot, 0f);
    }
  }
}
