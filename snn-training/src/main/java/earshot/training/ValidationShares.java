package earshot.training;

import earshot.decoder.Labels;

/**
 * How many of the clips held out are answered rightly, 0 to 1; not a number where there are none of
 * a kind. The three kinds are shown apart because a mean over all of them hides what an uneven
 * folder has few of.
 *
 * @param all of them
 * @param keywords clips of a keyword
 * @param unknown clips of other words
 * @param silence clips without speech
 */
public record ValidationShares(double all, double keywords, double unknown, double silence) {
  static ValidationShares of(Labels labels, int[] seen, int[] right) {
    int[] seenOf = new int[4];
    int[] rightOf = new int[4];
    for (int label = 0; label < labels.count(); label++) {
      int kind = labels.isKeyword(label) ? 1 : labels.name(label).equals(Labels.UNKNOWN) ? 2 : 3;
      seenOf[0] += seen[label];
      rightOf[0] += right[label];
      seenOf[kind] += seen[label];
      rightOf[kind] += right[label];
    }
    return new ValidationShares(
        rightOf[0] / (double) seenOf[0],
        rightOf[1] / (double) seenOf[1],
        rightOf[2] / (double) seenOf[2],
        rightOf[3] / (double) seenOf[3]);
  }
}
