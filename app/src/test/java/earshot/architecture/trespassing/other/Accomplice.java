package earshot.architecture.trespassing.other;

import earshot.architecture.trespassing.Trespasser;

/** Closes the circle. */
public interface Accomplice {
  Trespasser trespasser();
}
