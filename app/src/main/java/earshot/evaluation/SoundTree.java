package earshot.evaluation;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder in the order of their paths. Symbolic links are followed, a link to a
 * folder around itself is not, and what is hidden (a name that begins with a dot) is left out.
 *
 * @param files what may be a recording
 * @param unreadable what cannot be one
 */
public record SoundTree(List<Entry> files, List<Unreadable> unreadable) {
  /**
   * A file.
   *
   * @param file where it is
   * @param path relative to the folder, parts joined by slashes
   */
  public record Entry(Path file, String path) {
    /** The first part of the path, or nothing for a file that lies in the folder itself. */
    public String topFolder() {
      int slash = path.indexOf('/');
      return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Whether its place ends in this name, or in these parts joined by slashes. */
    boolean endsWith(String parts) {
      String place = file.toAbsolutePath().toString();
      return ("/" + place.replace(file.getFileSystem().getSeparator(), "/")).endsWith("/" + parts);
    }
  }

  /**
   * Looks through a folder.
   *
   * @throws IOException if it is no folder; the message is a sentence
   */
  public static SoundTree below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          Files.exists(folder)
              ? folder + " is no folder: name a folder of recordings."
              : "There is no folder " + folder + ": name a folder of recordings.");
    }
    var walk = new Walk(folder);
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    walk.files.sort(Comparator.comparing(Entry::path));
    walk.unreadable.sort(Comparator.comparing(Unreadable::file));
    return new SoundTree(List.copyOf(walk.files), List.copyOf(walk.unreadable));
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Entry> files = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile()) {
        files.add(new Entry(file, relative(file)));
      } else if (attributes.isSymbolicLink()) {
        refuse(file, "The link leads nowhere.");
      } else {
        refuse(file, "It is no regular file.");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (!isHidden(file) && !(failure instanceof FileSystemLoopException)) {
        refuse(file, "It cannot be opened (" + failure.getClass().getSimpleName() + ").");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        refuse(folder, "It cannot be read to its end.");
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    private void refuse(Path file, String why) {
      unreadable.add(new Unreadable(relative(file), why));
    }

    private String relative(Path file) {
      return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
  }
}
