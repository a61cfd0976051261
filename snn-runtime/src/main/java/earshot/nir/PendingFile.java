package earshot.nir;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place and moved there only once it is whole; until then, and if
 * anything fails, what was there stays.
 */
final class PendingFile implements AutoCloseable {
  private final Path target;
  private final Path pending;

  PendingFile(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("'" + file + "' is a folder; give the path of a file to write.");
    }
    // A link stays a link: what it points to is replaced.
    target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          "The folder of '" + file + "' does not exist; make it first or give another path.");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      pending = target; // a pipe or a device cannot be replaced
    } else {
      try {
        pending = Files.createFile(folder.resolve(temporaryName(target)));
      } catch (IOException e) {
        throw new IOException(
            "'%s' cannot be written in its folder: %s".formatted(file, e.getMessage()), e);
      }
    }
  }

  /** Unlike a temporary file of the JDK, one that has the usual permissions. */
  private static String temporaryName(Path target) {
    return "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part";
  }

  /** Where to write. */
  Path path() {
    return pending;
  }

  /** Moves the whole file to its place. */
  void keep() throws IOException {
    if (pending.equals(target)) {
      return;
    }
    try {
      Files.move(
          pending, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(pending, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (!pending.equals(target)) {
      Files.deleteIfExists(pending);
    }
  }
}
