package earshot.window;

import java.util.List;
import java.util.stream.Collectors;

/** What stands in the way of a window, as a sentence that says what to do about it. */
final class Obstacle {
  static final String NO_DISPLAY = "There is no display.";

  private Obstacle() {}

  /**
   * Why the toolkit did not start.
   *
   * @param failure what it met
   * @param display the name of the display, for X11
   * @param libraries of this machine
   */
  static String sentence(Throwable failure, String display, DrawingLibraries libraries) {
    if (says(failure, "Unable to open DISPLAY")) {
      return ("There is no display at DISPLAY=\"%s\", or it lets nobody in: check the variable, and"
              + " who may use the display.")
          .formatted(display);
    }
    if (isAboutLibraries(failure)) {
      return aboutLibraries(failure, libraries.missing());
    }
    return "No window can be opened, because JavaFX did not start (%s).".formatted(cause(failure));
  }

  /** Why it is taken to be stuck. */
  static String tooLate(long seconds) {
    return "No window can be opened, because JavaFX did not start within %d seconds."
        .formatted(seconds);
  }

  // As JavaFX 21 says it: of GTK in words of its own, of its other libraries as the loader does.
  private static boolean isAboutLibraries(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof UnsatisfiedLinkError) {
        return true;
      }
    }
    return says(failure, "Unable to load glass GTK library");
  }

  private static String aboutLibraries(Throwable failure, List<DrawingLibraries.Library> missing) {
    if (missing.isEmpty()) {
      return ("No window can be opened, because JavaFX could not load a library (%s): see that GTK"
              + " 3 is whole (Debian and Ubuntu: apt install %s).")
          .formatted(cause(failure), packages(DrawingLibraries.needed()));
    }
    return ("No window can be opened, because %s %s missing: install %s (Debian and Ubuntu: apt"
            + " install %s).")
        .formatted(
            missing.stream().map(DrawingLibraries.Library::file).collect(Collectors.joining(", ")),
            missing.size() == 1 ? "is" : "are",
            missing.size() == 1 ? "it" : "them",
            packages(missing));
  }

  private static String packages(List<DrawingLibraries.Library> libraries) {
    return libraries.stream()
        .map(DrawingLibraries.Library::debianPackage)
        .collect(Collectors.joining(" "));
  }

  private static boolean says(Throwable failure, String words) {
    return String.valueOf(failure.getMessage()).contains(words);
  }

  private static String cause(Throwable failure) {
    Throwable first = failure;
    for (Throwable next = first.getCause(); next != null; next = next.getCause()) {
      first = next;
    }
    return first.getMessage() == null ? first.toString() : first.getMessage();
  }
}
