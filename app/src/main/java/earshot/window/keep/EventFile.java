package earshot.window.keep;

import earshot.spotting.Detection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Detections as a table for people and programs. */
public final class EventFile {
  private static final String HEADER = "time_s,keyword,score,latency_ms";

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
    return table(events, ",");
  }

  /** Separated by tabs, with a header, as spreadsheets take it from the clipboard. */
  public static String tabbed(List<Event> events) {
    return table(events, "\t");
  }

  private static String table(List<Event> events, String separator) {
    return events.stream()
        .map(
            e ->
                String.join(
                    separator,
                    number(e.detection().timeSeconds()),
                    e.detection().keyword(),
                    number(e.detection().score()),
                    number(e.latencyMillis())))
        .collect(Collectors.joining("\n", HEADER.replace(",", separator) + "\n", "\n"));
  }

  /** An object a line, with the keys of {@code listen --jsonl}. */
  public static String jsonLines(List<Event> events) {
    return events.stream()
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "{\"type\":\"detection\",\"keyword\":\"%s\",\"score\":%s,\"time_s\":%s,"
                        + "\"sample\":%d,\"latency_ms\":%s}\n",
                    e.detection().keyword().replace("\\", "\\\\").replace("\"", "\\\""),
                    number(e.detection().score()),
                    number(e.detection().timeSeconds()),
                    e.detection().sample(),
                    number(e.latencyMillis())))
        .collect(Collectors.joining());
  }

  private static String number(double value) {
    return Double.toString(value);
  }

  /**
   * Writes by the ending of the name: {@code .jsonl} as objects, anything else as a table.
   *
   * @throws IOException if it cannot be written; the message is a sentence
   */
  public static void write(Path file, List<Event> events) throws IOException {
    boolean objects = String.valueOf(file.getFileName()).endsWith(".jsonl");
    try {
      Files.writeString(file, objects ? jsonLines(events) : csv(events), StandardCharsets.UTF_8);
    } catch (IOException reason) {
      throw new IOException(
          file + " cannot be written: choose another folder or check the permissions.", reason);
    }
  }
}
