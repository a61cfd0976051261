package earshot.nir;

/** What a spike does to the membrane; NIR itself does not say. */
public enum Reset {
  /** Takes the threshold off. */
  SUBTRACT("subtract"),
  /** Back to {@code v_reset}. */
  ZERO("zero");

  private final String word;

  Reset(String word) {
    this.word = word;
  }

  /**
   * The reset of a word.
   *
   * @throws IllegalArgumentException if it is neither {@code subtract} nor {@code zero}
   */
  public static Reset of(String word) {
    for (Reset reset : values()) {
      if (reset.word.equals(word)) {
        return reset;
      }
    }
    throw new IllegalArgumentException(
        "The reset is '%s', but must be 'subtract' or 'zero'.".formatted(word));
  }

  /** Its word on the command line and in files. */
  @Override
  public String toString() {
    return word;
  }
}
