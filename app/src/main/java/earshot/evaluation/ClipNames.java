package earshot.evaluation;

/** Paths as lists and manifests of any system and tool write them. */
final class ClipNames {
  private ClipNames() {}

  /**
   * The same path as a folder's clips are called: parts joined by single slashes, without the
   * {@code ./} that {@code find .} puts first.
   */
  static String of(String path) {
    String name = path.replace('\\', '/').replaceAll("/(?:\\.?/)+", "/");
    return name.startsWith("./") ? name.substring(2) : name;
  }
}
