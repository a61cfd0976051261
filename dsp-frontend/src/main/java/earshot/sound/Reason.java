package earshot.sound;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;

/** The part of an exception that helps a person, without a full stop. */
final class Reason {
  private Reason() {}

  static String of(Throwable reason) {
    if (reason instanceof EOFException) {
      return "its data ends too early";
    }
    if (reason instanceof AccessDeniedException) {
      return "permission denied";
    }
    @Nullable String message = reason.getMessage();
    if (reason instanceof RuntimeException || message == null || message.isBlank()) {
      return "its data makes no sense (" + reason.getClass().getSimpleName() + ")";
    }
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
