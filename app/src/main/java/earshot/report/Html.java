package earshot.report;

/** Text in HTML and SVG. */
final class Html {
  private Html() {}

  /** Text with what would be markup written out. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
