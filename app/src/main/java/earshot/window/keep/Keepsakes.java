package earshot.window.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Names for what is kept: a folder for each kind, and files named for the time, so that nothing is
 * overwritten.
 *
 * @param folder of all that is kept
 */
public record Keepsakes(Path folder) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

  /** A new recording; its events are not there either. */
  public Path recording(LocalDateTime now) {
    return fresh(folder.resolve("recordings"), STAMP.format(now), ".wav", ".jsonl");
  }

  /** A new picture. */
  public Path picture(LocalDateTime now) {
    return fresh(folder.resolve("pictures"), STAMP.format(now), ".png");
  }

  /** A name for events. */
  public String eventsName(LocalDateTime now) {
    return "earshot-" + STAMP.format(now);
  }

  /** The folder of words that {@code earshot train} takes. */
  public Path words() {
    return folder.resolve("words");
  }

  /** A new file that does not exist yet, nor do others of its name with further endings. */
  static Path fresh(Path folder, String name, String ending, String... further) {
    String free = name;
    for (int i = 2; isTaken(folder, free, ending, further); i++) {
      free = name + "-" + i;
    }
    return folder.resolve(free + ending);
  }

  private static boolean isTaken(Path folder, String name, String ending, String... further) {
    return Files.exists(folder.resolve(name + ending))
        || Stream.of(further).anyMatch(other -> Files.exists(folder.resolve(name + other)));
  }
}
