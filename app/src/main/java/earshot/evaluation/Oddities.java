package earshot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was odd about the files of an evaluation, to be told in its report. */
final class Oddities {
  private final List<Unreadable> unreadable;
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * Begins to collect.
   *
   * @param known files that are known to be none
   */
  Oddities(List<Unreadable> known) {
    unreadable = new ArrayList<>(known);
  }

  /**
   * Adds what was found about a file.
   *
   * @param refused why it could not be heard, or null
   * @param sentences about it where it could
   */
  void add(String file, @Nullable String refused, List<String> sentences) {
    if (refused != null) {
      unreadable.add(new Unreadable(file, refused));
    }
    sentences.forEach(sentence -> remarks.add(new Remark(file, sentence)));
  }

  /** Files that could not be heard, by name. */
  List<Unreadable> unreadable() {
    return unreadable.stream().sorted(Comparator.comparing(Unreadable::file)).toList();
  }

  /** Files that were heard all the same, by name. */
  List<Remark> remarks() {
    return remarks.stream().sorted(Comparator.comparing(Remark::file)).toList();
  }

  /** The sentences about one file; one that several models cause is told once. */
  static final class Sentences implements Consumer<String> {
    private final Consumer<String> told;
    private final Set<String> sentences = new LinkedHashSet<>();

    /**
     * Begins with a file.
     *
     * @param told hears each sentence too
     */
    Sentences(Consumer<String> told) {
      this.told = told;
    }

    @Override
    public void accept(String sentence) {
      if (sentences.add(sentence)) {
        told.accept(sentence);
      }
    }

    /** All of them. */
    List<String> all() {
      return List.copyOf(sentences);
    }
  }
}
