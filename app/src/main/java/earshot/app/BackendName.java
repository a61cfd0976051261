package earshot.app;

import java.util.Arrays;
import java.util.Optional;
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

  /** The one with a name; none where nothing has it. */
  static Optional<BackendName> of(String word) {
    return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
  }

  /** Reads the word. */
  static final class Converter implements ITypeConverter<BackendName> {
    @Override
    public BackendName convert(String word) {
      return Words.oneOf(values(), word);
    }
  }
}
