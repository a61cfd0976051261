package earshot.window.keep;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import earshot.listening.EventWriter;
import earshot.listening.SpotterSettings;
import earshot.spotting.Detection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Detections as a table for people, or as objects for programs. */
public final class EventFile {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addColumn("time_s")
          .addColumn("keyword")
          .addColumn("score")
          .addColumn("latency_ms")
          .build()
          .withHeader();

  private EventFile() {}

  /**
   * One detection.
   *
   * @param detection what the ear said
   * @param latencyMillis from the arrival of the sound's last block to the decision
   */
  public record Event(Detection detection, double latencyMillis) {}

  /** Comma-separated, with a header. */
  public static String csv(List<Event> events) {
    return table(events, ',');
  }

  /** Separated by tabs, with a header, as spreadsheets take it from the clipboard. */
  public static String tabbed(List<Event> events) {
    return table(events, '\t');
  }

  private static String table(List<Event> events, char separator) {
    CsvSchema columns = COLUMNS.withColumnSeparator(separator);
    try {
      return events.isEmpty()
          ? String.join(String.valueOf(separator), columns.getColumnNames()) + "\n"
          : CSV.writer(columns).writeValueAsString(events.stream().map(EventFile::row).toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException("A table in memory could not be written.", impossible);
    }
  }

  private static Map<String, Object> row(Event event) {
    var row = new LinkedHashMap<String, Object>();
    row.put("time_s", event.detection().timeSeconds());
    row.put("keyword", event.detection().keyword());
    row.put("score", event.detection().score());
    row.put("latency_ms", event.latencyMillis());
    return row;
  }

  /** The lines of {@code listen --jsonl}, each with its latency. */
  static byte[] jsonLines(SpotterSettings settings, List<Event> events) {
    var bytes = new ByteArrayOutputStream();
    try (var lines = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      var writer = new EventWriter(lines, settings);
      events.forEach(event -> writer.detected(event.detection(), event.latencyMillis()));
    }
    return bytes.toByteArray();
  }

  /**
   * Writes by the ending of the name: {@code .jsonl} as objects, anything else as a table.
   *
   * @param settings name model and backend in the objects
   * @throws IOException if it cannot be written; the message is a sentence
   */
  public static void write(ChosenFile file, SpotterSettings settings, List<Event> events)
      throws IOException {
    byte[] content =
        file.endsWith(".jsonl")
            ? jsonLines(settings, events)
            : csv(events).getBytes(StandardCharsets.UTF_8);
    file.write(to -> to.write(content));
  }
}
