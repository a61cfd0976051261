package earshot.evaluation;

/**
 * Clips that belong together: those of a speaker. A clip of unknown speaker stands for itself, in
 * one of many bags, so that memory does not grow with their number.
 */
final class Clusters {
  private static final int BAGS = 4096;

  private Clusters() {}

  /** The cluster of a clip. */
  static String of(Clip clip, int index) {
    return clip.speaker().orElseGet(() -> "\u0000" + index % BAGS);
  }
}
