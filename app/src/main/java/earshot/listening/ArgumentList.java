package earshot.listening;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line as a list of arguments. Arguments are separated by white space; single quotes keep
 * everything as it is; within double quotes a backslash keeps a double quote or a backslash. A
 * backslash elsewhere is a character like any other, so that paths on Windows stay whole.
 */
public final class ArgumentList {
  private ArgumentList() {}

  /**
   * Splits.
   *
   * @throws IllegalArgumentException if there is no argument or a quote stays open
   */
  public static List<String> split(String line) {
    var arguments = new ArrayList<String>();
    var argument = new StringBuilder();
    boolean begun = false;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\'' || c == '"') {
        at = quoted(line, at, argument);
        begun = true;
      } else if (Character.isWhitespace(c)) {
        if (begun) {
          arguments.add(argument.toString());
          argument.setLength(0);
          begun = false;
        }
      } else {
        argument.append(c);
        begun = true;
      }
      at++;
    }
    if (begun) {
      arguments.add(argument.toString());
    }
    if (arguments.isEmpty() || arguments.get(0).isEmpty()) {
      throw new IllegalArgumentException("The command is empty: name a program.");
    }
    return arguments;
  }

  /** Appends what stands between the quotes; returns the index of the closing one. */
  private static int quoted(String line, int opening, StringBuilder argument) {
    char quote = line.charAt(opening);
    for (int at = opening + 1; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == quote) {
        return at;
      }
      boolean escapes =
          quote == '"'
              && c == '\\'
              && at + 1 < line.length()
              && (line.charAt(at + 1) == '"' || line.charAt(at + 1) == '\\');
      if (escapes) {
        at++;
      }
      argument.append(line.charAt(at));
    }
    throw new IllegalArgumentException("The quote " + quote + " in \"" + line + "\" stays open.");
  }
}
