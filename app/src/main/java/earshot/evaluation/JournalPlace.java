package earshot.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where an evaluation writes down what it heard so far.
 *
 * @param file the journal, where it is to outlive an interruption
 * @param beginning what becomes of one that is there
 */
public record JournalPlace(Optional<Path> file, Beginning beginning) {
  /** What becomes of a journal that an interrupted evaluation left. */
  public enum Beginning {
    /** None may be there. */
    ANEW,
    /** It is gone on with. */
    RESUMED
  }

  /** A file of the system, gone with the evaluation. */
  public static final JournalPlace TEMPORARY = new JournalPlace(Optional.empty(), Beginning.ANEW);

  <L> Journal<L> open(Map<String, String> belongsTo, Class<L> type) throws IOException {
    if (file.isEmpty()) {
      return Journal.temporary(type);
    }
    Path place = file.get();
    if (beginning == Beginning.RESUMED) {
      return Journal.resume(place, belongsTo, type);
    }
    if (Files.exists(place)) {
      throw new IOException(
          place
              + " was left by an evaluation that was interrupted: add --resume to go on with it, or"
              + " delete it.");
    }
    return Journal.begin(place, belongsTo, type);
  }
}
