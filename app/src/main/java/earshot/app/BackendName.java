package earshot.app;

import picocli.CommandLine.ITypeConverter;

/** What may stand behind {@code --backend}. */
enum BackendName {
  /** Floating point. */
  REFERENCE("reference"),
  /** The emulated chip. */
  LOWPOWER("lowpower");

  private final String word;

  BackendName(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }

  /** Reads the word. */
  static final class Converter implements ITypeConverter<BackendName> {
    @Override
    public BackendName convert(String word) {
      return Words.oneOf(values(), word);
    }
  }
}
