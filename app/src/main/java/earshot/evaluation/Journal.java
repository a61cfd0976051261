package earshot.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was heard so far, a line of JSON for each recording in the order of the evaluation, after a
 * line that says what it belongs to. Each line is handed to the system before the next recording is
 * taken, so what is killed can be taken up again. A last line that was cut is forgotten.
 *
 * @param <L> what stands on a line
 */
final class Journal<L> implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAMAGED =
      " is damaged and cannot be gone on with: take away --resume and the file to begin anew.";
  private static final String NO_JOURNAL = " is no journal of an evaluation: name another.";

  private final Path file;
  private final ObjectReader reader;
  private final ObjectWriter writer;
  private final OutputStream out;
  private final Keeping keeping;
  private int lines;

  /** What becomes of the file when it is closed. */
  private enum Keeping {
    KEPT,
    DELETED
  }

  private Journal(Path file, Class<L> type, int lines, Keeping keeping) throws IOException {
    this.file = file;
    this.keeping = keeping;
    this.lines = lines;
    reader = JSON.readerFor(type);
    writer = JSON.writerFor(type);
    out = Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  /** A new one; what was at its place is gone. */
  static <L> Journal<L> begin(Path file, Map<String, String> belongsTo, Class<L> type)
      throws IOException {
    Files.write(file, line(JSON.writeValueAsString(new TreeMap<>(belongsTo))));
    return new Journal<>(file, type, 0, Keeping.KEPT);
  }

  /** A new one that nobody named; it is gone when it is closed. */
  static <L> Journal<L> temporary(Class<L> type) throws IOException {
    Path file = Files.createTempFile("earshot", ".journal");
    file.toFile().deleteOnExit(); // an interruption closes nothing
    Files.write(file, line("{}"));
    return new Journal<>(file, type, 0, Keeping.DELETED);
  }

  /**
   * One that was left behind, or a new one where there is none.
   *
   * @throws IOException if it belongs to another evaluation; the message says in what
   */
  static <L> Journal<L> resume(Path file, Map<String, String> belongsTo, Class<L> type)
      throws IOException {
    if (!Files.exists(file)) {
      return begin(file, belongsTo, type);
    }
    // A header is ASCII; what follows may be damaged, and what is no journal may be no text.
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String header = text.readLine();
      if (header == null) {
        return begin(file, belongsTo, type);
      }
      compare(file, header, belongsTo);
    }
    cutUnfinishedLine(file); // not before it is known whose file it is
    if (Files.size(file) == 0) {
      return begin(file, belongsTo, type);
    }
    try (BufferedReader text = Files.newBufferedReader(file)) {
      return new Journal<>(file, type, (int) text.lines().skip(1).count(), Keeping.KEPT);
    } catch (UncheckedIOException noText) {
      throw new IOException(file + DAMAGED, noText);
    }
  }

  private static void cutUnfinishedLine(Path file) throws IOException {
    try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
      long length = raw.length();
      while (length > 0) {
        raw.seek(length - 1);
        if (raw.read() == '\n') {
          break;
        }
        length--;
      }
      raw.setLength(length);
    }
  }

  private static void compare(Path file, String header, Map<String, String> belongsTo)
      throws IOException {
    Map<?, ?> found;
    try {
      found = JSON.readValue(header, Map.class);
    } catch (JsonProcessingException noJournal) {
      throw new IOException(file + NO_JOURNAL, noJournal);
    }
    for (Map.Entry<String, String> wanted : new TreeMap<>(belongsTo).entrySet()) {
      Object there = found.get(wanted.getKey());
      if (!wanted.getValue().equals(there)) {
        throw new IOException(
            "%s belongs to another evaluation (%s %s, now %s): take away --resume and the file to begin anew."
                .formatted(file, wanted.getKey(), there, wanted.getValue()));
      }
    }
  }

  /** How many recordings it holds. */
  int lines() {
    return lines;
  }

  /** Adds one. */
  void add(L value) throws IOException {
    out.write(line(writer.writeValueAsString(value)));
    lines++;
  }

  private static byte[] line(String json) {
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Reads all of it, one after the other. */
  void forEach(Sink<L> sink) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(file)) {
      text.readLine();
      for (int i = 0; i < lines; i++) {
        String line = text.readLine();
        if (line == null) {
          throw new IOException(file + " became shorter while it was read: begin anew.");
        }
        sink.take(i, value(line));
      }
    } catch (CharacterCodingException noText) {
      throw new IOException(file + DAMAGED, noText);
    }
  }

  private L value(String line) throws IOException {
    try {
      L value = reader.readValue(line);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException damaged) {
      throw new IOException(file + DAMAGED, damaged);
    }
    throw new IOException(file + DAMAGED);
  }

  /** Closes it and takes the file away. */
  void finish() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  /** One that holds nothing is not left behind: there is nothing to go on with. */
  @Override
  public void close() throws IOException {
    if (keeping == Keeping.DELETED || lines == 0) {
      finish();
    } else {
      out.close();
    }
  }
}
