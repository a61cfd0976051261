package earshot.decoder;

import java.util.List;

/**
 * What the outputs of a network mean, in their order.
 *
 * @param names keywords, and perhaps {@link #UNKNOWN} and {@link #SILENCE}
 */
public record Labels(List<String> names) {
  /** Speech that is no keyword. */
  public static final String UNKNOWN = "_unknown_";

  /** No speech. */
  public static final String SILENCE = "_silence_";

  /** Copies the list. */
  public Labels {
    names = List.copyOf(names);
  }

  /** How many labels. */
  public int count() {
    return names.size();
  }

  /** The name of an output. */
  public String name(int label) {
    return names.get(label);
  }

  /** Whether an output stands for a keyword. */
  public boolean isKeyword(int label) {
    return !isSilence(label) && !isUnknown(label);
  }

  /** Whether an output stands for silence. */
  public boolean isSilence(int label) {
    return names.get(label).equals(SILENCE);
  }

  /** Whether an output stands for other speech. */
  public boolean isUnknown(int label) {
    return names.get(label).equals(UNKNOWN);
  }

  /** The keywords alone. */
  public List<String> keywords() {
    return names.stream().filter(n -> !n.equals(UNKNOWN) && !n.equals(SILENCE)).toList();
  }
}
