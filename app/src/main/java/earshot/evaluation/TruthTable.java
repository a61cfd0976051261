package earshot.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What was said when: tab-separated columns {@code file}, {@code start_s}, {@code end_s} and {@code
 * keyword} in any order, with a header; other columns are ignored.
 *
 * @param rows in the order of the file
 */
public record TruthTable(List<Row> rows) {
  /** One that says nothing: every detection is a false accept. */
  public static final TruthTable EMPTY = new TruthTable(List.of());

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * One utterance.
   *
   * @param file path relative to the folder, or base name
   * @param utterance what was said
   */
  public record Row(String file, Utterance utterance) {}

  /**
   * Reads a table.
   *
   * @throws IOException if it is none; the message is a sentence that names the line
   */
  public static TruthTable read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (MalformedInputException binary) {
      throw new IOException(file + " is no text in UTF-8: name a table of utterances.", binary);
    }
    if (lines.isEmpty()) {
      throw new IOException(
          file
              + " is empty: its first line should name the columns file, start_s, end_s, keyword.");
    }
    String header = lines.get(0);
    header = header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
    Columns columns = Columns.of(file, header);
    var rows = new ArrayList<Row>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(columns.row(file, i + 1, lines.get(i).split("\t", -1)));
      }
    }
    return new TruthTable(List.copyOf(rows));
  }

  /**
   * Gives each row to the recording that it names: by its whole path, else by the end of it.
   *
   * @throws IOException if a row may mean several recordings
   */
  public Truth assign(List<SoundTree.Entry> recordings) throws IOException {
    var utterances = new HashMap<String, List<Utterance>>();
    int elsewhere = 0;
    for (Row row : rows) {
      Optional<SoundTree.Entry> recording = find(row.file(), recordings);
      if (recording.isPresent()) {
        utterances
            .computeIfAbsent(recording.get().path(), path -> new ArrayList<>())
            .add(row.utterance());
      } else {
        elsewhere++;
      }
    }
    return new Truth(utterances, elsewhere);
  }

  private static Optional<SoundTree.Entry> find(String name, List<SoundTree.Entry> recordings)
      throws IOException {
    List<SoundTree.Entry> found =
        recordings.stream().filter(recording -> recording.path().equals(name)).toList();
    if (found.isEmpty()) {
      found = recordings.stream().filter(recording -> recording.endsWith(name)).toList();
    }
    if (found.size() > 1) {
      throw new IOException(
          "The truth names %s, which may be %s or %s: give its path relative to the folder."
              .formatted(name, found.get(0).path(), found.get(1).path()));
    }
    return found.stream().findFirst();
  }

  /** Where each column stands. */
  private record Columns(int file, int start, int end, int keyword) {
    static Columns of(Path table, String header) throws IOException {
      List<String> names = List.of(header.split("\t", -1)).stream().map(String::strip).toList();
      return new Columns(
          find(table, names, "file"),
          find(table, names, "start_s"),
          find(table, names, "end_s"),
          find(table, names, "keyword"));
    }

    private static int find(Path table, List<String> names, String name) throws IOException {
      int column = names.indexOf(name);
      if (column < 0) {
        throw new IOException(
            "%s has the columns %s but no \"%s\": separate the columns by tabs."
                .formatted(table, names, name));
      }
      return column;
    }

    Row row(Path table, int line, String[] fields) throws IOException {
      int needed = 1 + Math.max(Math.max(file, start), Math.max(end, keyword));
      if (fields.length < needed) {
        throw new IOException(
            "Line %d of %s has %d columns; %d are needed."
                .formatted(line, table, fields.length, needed));
      }
      double startSeconds = seconds(table, line, fields[start]);
      double endSeconds = seconds(table, line, fields[end]);
      if (endSeconds < startSeconds) {
        throw new IOException(
            "Line %d of %s ends at %s s, before it begins at %s s."
                .formatted(line, table, endSeconds, startSeconds));
      }
      return new Row(
          fields[file].strip().replace('\\', '/'),
          new Utterance(fields[keyword].strip(), startSeconds, endSeconds));
    }

    private static double seconds(Path table, int line, String field) throws IOException {
      double seconds;
      try {
        seconds = Double.parseDouble(field.strip());
      } catch (NumberFormatException noNumber) {
        seconds = Double.NaN;
      }
      if (!Double.isFinite(seconds)) {
        throw new IOException(
            "Line %d of %s has \"%s\" where a time in seconds is needed."
                .formatted(line, table, field));
      }
      return seconds;
    }
  }
}
