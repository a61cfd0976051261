package earshot.training.data;

import java.util.List;
import java.util.Map;

/**
 * Everything that a network learns from.
 *
 * @param keywords recordings by keyword, in the order of the labels
 * @param unknownWords recordings of single words that are no keyword, by word
 * @param groups other recordings of speech without a keyword, of any length, by group
 * @param noise recordings without speech
 * @param validation clips that are never learnt, with their label's name
 * @param unreadable files that could not be read, with the reason
 */
public record Library(
    Map<String, List<Recording>> keywords,
    Map<String, List<Recording>> unknownWords,
    List<List<Recording>> groups,
    List<Recording> noise,
    List<Labelled> validation,
    List<String> unreadable) {

  /** The recordings of a keyword; empty where there is none of this name. */
  public List<Recording> takes(String keyword) {
    return keywords.getOrDefault(keyword, List.of());
  }

  /**
   * A clip with its label.
   *
   * @param recording the clip
   * @param label its name
   */
  public record Labelled(Recording recording, String label) {}
}
