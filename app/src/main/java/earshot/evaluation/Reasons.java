package earshot.evaluation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Failures as sentences. */
public final class Reasons {
  private Reasons() {}

  /** A sentence for people: the failure's own, or one for the file system's bare paths. */
  public static String of(IOException failure) {
    String message = failure.getMessage();
    if (failure instanceof NoSuchFileException) {
      return "There is no " + message + ".";
    }
    if (failure instanceof AccessDeniedException) {
      return message + " may not be opened: check its permissions.";
    }
    if (failure instanceof FileSystemException) {
      return message + " cannot be used (" + failure.getClass().getSimpleName() + ").";
    }
    return message == null ? "Reading or writing failed." : message;
  }
}
