package earshot.app;

import java.util.Arrays;
import picocli.CommandLine.TypeConversionException;

/** Words on the command line that stand for one of a few things. */
final class Words {
  private Words() {}

  /** The one that calls itself by this word. */
  static <T> T oneOf(T[] choices, String word) {
    for (T choice : choices) {
      if (choice.toString().equals(word)) {
        return choice;
      }
    }
    throw new TypeConversionException(
        "\""
            + word
            + "\" is not one of "
            + String.join(", ", Arrays.stream(choices).map(Object::toString).toList()));
  }
}
