package earshot.tuning;

/**
 * Parts of the streams.
 *
 * @param heldOut the part that is left out, or {@link #NONE}
 */
record Parts(int heldOut) {
  private static final int NONE = -1;

  /** All of them. */
  static final Parts ALL = new Parts(NONE);

  /** How many they are. */
  int count() {
    return heldOut == NONE ? TracedStream.PARTS : TracedStream.PARTS - 1;
  }

  /** What was counted in them. */
  int sum(int[] byPart) {
    int sum = 0;
    for (int part = 0; part < byPart.length; part++) {
      sum += part == heldOut ? 0 : byPart[part];
    }
    return sum;
  }
}
