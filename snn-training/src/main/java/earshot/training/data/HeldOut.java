package earshot.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which recordings are kept apart for validation: a tenth of the speakers, so that no voice is on
 * both sides. Names tell the speakers where they tell at least ten; a person's own recordings,
 * named {@code bed-01} and {@code bed-02}, are drawn one by one.
 */
final class HeldOut {
  private static final int ONE_OF = 10;
  private static final int FEWEST_SPEAKERS = 10;

  private final boolean bySpeaker;
  private final Set<String> apart;

  /**
   * Looks at the names.
   *
   * @param files all recordings that may be held out
   * @param seed decides which are
   */
  HeldOut(Collection<Path> files, long seed) {
    var speakers = new TreeSet<String>();
    var names = new TreeSet<String>();
    for (Path file : files) {
      speakers.add(Recording.speaker(name(file)));
      names.add(name(file));
    }
    bySpeaker = speakers.size() >= FEWEST_SPEAKERS;
    List<String> drawn = new ArrayList<>(bySpeaker ? speakers : names);
    Collections.shuffle(drawn, new Random(seed));
    apart = Set.copyOf(drawn.subList(0, drawn.size() / ONE_OF));
  }

  /** Whether a recording is kept apart. */
  boolean holds(Path file) {
    return apart.contains(bySpeaker ? Recording.speaker(name(file)) : name(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
