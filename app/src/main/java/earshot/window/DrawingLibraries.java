package earshot.window;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The libraries of a Linux system that JavaFX cannot do without; where it cannot load its own, one
 * of these is what is missing as a rule. Others that it wants, such as libGL.so.1, it does without.
 *
 * @param folders where libraries of the system are
 */
record DrawingLibraries(List<Path> folders) {
  private static final String EVERYWHERE = "libc.so.6"; // where it is not found, nothing is known
  private static final List<Library> NEEDED =
      List.of(
          new Library("libX11.so.6", "libx11-6"),
          new Library("libgtk-3.so.0", "libgtk-3-0"),
          new Library("libXtst.so.6", "libxtst6"));

  /**
   * One of them.
   *
   * @param file its name, as programs ask for it
   * @param debianPackage that has it
   */
  record Library(String file, String debianPackage) {}

  /** Those of this machine: where Java looks, and where Debian and its relatives keep them. */
  static DrawingLibraries ofThisMachine() {
    var folders = new ArrayList<Path>();
    String path = System.getProperty("java.library.path", "");
    Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .forEach(folders::add);
    for (String place : List.of("/usr/lib64", "/lib64", "/usr/lib", "/lib")) {
      folders.add(Path.of(place));
      folders.addAll(byArchitecture(Path.of(place)));
    }
    return new DrawingLibraries(folders);
  }

  private static List<Path> byArchitecture(Path place) {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(place, "*-linux-gnu*")) {
      inside.forEach(found::add);
    } catch (IOException none) {
      return List.of();
    }
    return found;
  }

  /** All that is needed. */
  static List<Library> needed() {
    return NEEDED;
  }

  /** Those that are not there; none where these folders are not those of the system. */
  List<Library> missing() {
    return isThere(EVERYWHERE)
        ? NEEDED.stream().filter(library -> !isThere(library.file())).toList()
        : List.of();
  }

  private boolean isThere(String file) {
    return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(file)));
  }
}
