package earshot.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.lowpower.CoreVectors;
import earshot.lowpower.IntegerCore;
import earshot.lowpower.VectorComparison;
import earshot.lowpower.VectorDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Runs the emulator against a file of vectors, of the core or of the front end. */
public final class ChipVectors {
  private ChipVectors() {}

  /**
   * What came out.
   *
   * @param cases how many cases there were
   * @param values how many numbers were compared: every one that is expected
   * @param differences those that differ
   */
  public record Result(int cases, long values, List<VectorDifference> differences) {
    /** Copies the list. */
    public Result {
      differences = List.copyOf(differences);
    }

    /** Whether there was something to compare and all of it agreed. */
    public boolean agrees() {
      return cases > 0 && differences.isEmpty();
    }

    /** The last line for people. */
    public String summary() {
      return "%d cases, %d values compared, %d differences"
          .formatted(cases, values, differences.size());
    }
  }

  /**
   * Runs every case of a file.
   *
   * @throws IOException if the file cannot be read, is empty, broken, or of an unknown kind; the
   *     message is a sentence
   */
  public static Result verify(Path file) throws IOException {
    String text = read(file);
    try {
      JsonNode root = new ObjectMapper().readTree(text);
      String format = root.path("format").asText("");
      VectorComparison comparison =
          switch (format) {
            case CoreVectors.FORMAT -> CoreVectors.verify(text, IntegerCore::new);
            case FrontEndVectors.FORMAT -> FrontEndVectors.verify(root);
            default ->
                throw new IllegalArgumentException(
                    "The format is '%s'; %s and %s are known."
                        .formatted(format, CoreVectors.FORMAT, FrontEndVectors.FORMAT));
          };
      if (comparison.cases() == 0 || comparison.values() == 0) {
        throw new IllegalArgumentException(
            "It holds %d cases and %d values; there is nothing to compare."
                .formatted(comparison.cases(), comparison.values()));
      }
      return new Result(comparison.cases(), comparison.values(), comparison.differences());
    } catch (JsonProcessingException broken) {
      throw new IOException(
          "The vectors in %s are no JSON: %s.".formatted(file, broken.getOriginalMessage()),
          broken);
    } catch (IllegalArgumentException unusable) {
      throw new IOException(
          "The vectors in %s cannot be used. %s".formatted(file, unusable.getMessage()), unusable);
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException absent) {
      throw new IOException("There is no file of vectors at " + file + ".", absent);
    } catch (IOException unreadable) {
      throw new IOException("The vectors in " + file + " cannot be read as text.", unreadable);
    }
  }
}
