package earshot.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that is there whole or not at all: it is written beside its place and moved there when it
 * is complete. Whatever fails on the way, what stood there before stays.
 */
public final class WholeFile {
  private static final AtomicLong COUNT = new AtomicLong();

  /** Bytes that come bit by bit. */
  @FunctionalInterface
  public interface Bytes {
    /** Writes all of them; the stream is closed by who gave it. */
    void writeTo(OutputStream to) throws IOException;
  }

  /** Text that comes bit by bit. */
  @FunctionalInterface
  public interface Text {
    /** Writes all of it; the writer is closed by who gave it. */
    void writeTo(Writer to) throws IOException;
  }

  private enum Earlier {
    REPLACED,
    REFUSED
  }

  private final Path place;
  private final Earlier earlier;

  private WholeFile(Path place, Earlier earlier) {
    this.place = place;
    this.earlier = earlier;
  }

  /**
   * A file that takes the place of an earlier one. A link stays a link: what it points to is
   * replaced. A pipe or a device keeps its place and is written to.
   */
  public static WholeFile replacing(Path place) {
    return new WholeFile(place, Earlier.REPLACED);
  }

  /** A file that takes nobody's place: where anything stands already, writing it fails. */
  public static WholeFile fresh(Path place) {
    return new WholeFile(place, Earlier.REFUSED);
  }

  /** Writes text in UTF-8. */
  public void writeText(Text text) throws IOException {
    writeBytes(
        to -> {
          Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
          text.writeTo(writer);
          writer.flush();
        });
  }

  /** Writes bytes. */
  public void writeBytes(Bytes bytes) throws IOException {
    if (earlier == Earlier.REFUSED) {
      refuseWhatIsThere();
    } else if (Files.exists(place) && !Files.isRegularFile(place)) {
      write(place, bytes, StandardOpenOption.WRITE);
      return;
    }
    Path target = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath();
    Path unfinished =
        target.resolveSibling(
            ".%s.%d-%d.part"
                .formatted(
                    target.getFileName(), ProcessHandle.current().pid(), COUNT.incrementAndGet()));
    try {
      write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (earlier == Earlier.REPLACED) {
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        refuseWhatIsThere();
        Files.move(unfinished, target);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void refuseWhatIsThere() throws IOException {
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          place + " exists already and stays as it is: give a new name or take it away.");
    }
  }

  private static void write(Path to, Bytes bytes, StandardOpenOption... how) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(to, how))) {
      bytes.writeTo(stream);
    }
  }
}
