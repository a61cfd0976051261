package earshot.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of clips as an alternative to folders: {@code path} and {@code label}, and where there
 * are any {@code speaker}, {@code start_s} and {@code end_s} (or {@code start} and {@code end});
 * other columns are ignored. CSV, TSV or JSON lines.
 */
public final class Manifest {
  private Manifest() {}

  /**
   * Reads one.
   *
   * @param file the table
   * @param folder what its paths are relative to
   * @throws IOException if it is none; the message is a sentence that names the row
   */
  public static ClipSet read(Path file, Path folder) throws IOException {
    var clips = new ArrayList<Clip>();
    List<Map<String, String>> rows = TableFile.read(file);
    for (int i = 0; i < rows.size(); i++) {
      try {
        clips.add(clip(rows.get(i), folder));
      } catch (IllegalArgumentException mistake) {
        throw new IOException(
            "Clip %d of %s cannot be used: %s".formatted(i + 1, file, mistake.getMessage()),
            mistake);
      }
    }
    if (clips.isEmpty()) {
      throw new IOException(
          file + " names no clip: it should have the columns path and label, and a row for each.");
    }
    return new ClipSet(clips, List.of());
  }

  private static Clip clip(Map<String, String> row, Path folder) {
    String path = needed(row, "path");
    double startSeconds = seconds(row, "start", 0);
    double endSeconds = seconds(row, "end", Double.POSITIVE_INFINITY);
    String name = ClipNames.of(path);
    boolean whole = startSeconds == 0 && endSeconds == Double.POSITIVE_INFINITY;
    return new Clip(
        file(path, folder),
        whole ? name : name + "#" + startSeconds + "-" + endSeconds,
        needed(row, "label"),
        value(row, "speaker").or(() -> SpeakerNames.of(name)),
        whole ? Span.WHOLE : new Span(startSeconds, endSeconds));
  }

  /** A backslash may belong to a name; where no such file is, it joins the parts of a path. */
  private static Path file(String path, Path folder) {
    Path file = folder.resolve(path);
    return path.indexOf('\\') >= 0 && Files.notExists(file)
        ? folder.resolve(ClipNames.of(path))
        : file;
  }

  private static String needed(Map<String, String> row, String column) {
    return value(row, column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "it has %s but no \"%s\".".formatted(row.keySet(), column)));
  }

  private static double seconds(Map<String, String> row, String column, double otherwise) {
    Optional<String> text = value(row, column + "_s").or(() -> value(row, column));
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text.get());
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(
          "it has \"%s\" where a time in seconds is needed.".formatted(text.get()), noNumber);
    }
  }

  private static Optional<String> value(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
