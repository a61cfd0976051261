package earshot.training.mixing;

import earshot.training.data.Recording;

/** What one sequence of a batch is made of; the details are drawn when it is mixed. */
public sealed interface Sequence {
  /**
   * One clip.
   *
   * @param recording that is heard
   * @param label the right answer
   * @param span which part of it
   */
  record Clip(Recording recording, int label, Span span) implements Sequence {}

  /** Which part of a recording is taken. */
  enum Span {
    /** From its first sample, as a clip of one word stands. */
    WHOLE,
    /** A second somewhere in its sound. */
    CROP
  }

  /**
   * The first part of one word and the second of another: what sounds like a keyword and is none.
   *
   * @param first gives its beginning
   * @param second gives its end
   * @param label the right answer
   */
  record Splice(Recording first, Recording second, int label) implements Sequence {}

  /**
   * Noise, or next to nothing.
   *
   * @param label the right answer
   */
  record Silence(int label) implements Sequence {}

  /** Running sound in which keywords and other sounds follow each other. */
  record Stream() implements Sequence {}
}
