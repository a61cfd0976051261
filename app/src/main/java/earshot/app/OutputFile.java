package earshot.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that a report goes to. It is written beside its place and moved there whole, so that what
 * was there before stays until the new one is complete.
 */
final class OutputFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Text that comes bit by bit. */
  @FunctionalInterface
  interface Content {
    /** Writes all of it. */
    void writeTo(Appendable to) throws IOException;
  }

  private final Path path;

  private OutputFile(Path path) {
    this.path = path;
  }

  /**
   * Checks, before long work, that it can be written at all.
   *
   * @throws IOException if it cannot; the message is a sentence
   */
  static OutputFile at(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw new IOException(path + " is a folder: name a file to write to.");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder + " for " + path + ": make it first.");
    }
    if (!Files.isWritable(Files.exists(path) && !Files.isRegularFile(path) ? path : folder)) {
      throw new IOException(path + " may not be written: check the permissions of its folder.");
    }
    return new OutputFile(path);
  }

  /** Writes an object as JSON. */
  void writeJson(Object object) throws IOException {
    write(JSON.writeValueAsString(object) + "\n");
  }

  /** Writes text. */
  void write(String text) throws IOException {
    write(to -> to.append(text));
  }

  /** Writes text that comes bit by bit. */
  void write(Content content) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      try (Writer writer = Files.newBufferedWriter(path)) { // a pipe or a device keeps its place
        content.writeTo(writer);
      }
      return;
    }
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path unfinished =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (Writer writer =
          Files.newBufferedWriter(
              unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.writeTo(writer);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
