package earshot.files;

/** A field of CSV (RFC 4180). */
public final class CsvField {
  private CsvField() {}

  /** The text, in quotation marks where it needs them. */
  public static String of(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
