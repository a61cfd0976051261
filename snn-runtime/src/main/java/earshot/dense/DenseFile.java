package earshot.dense;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A dense network as a JSON file: the description as it stands, keys in snake_case, weights as flat
 * lists in the order of their comments. NIR has no rectifier, so this is a format of our own.
 */
public final class DenseFile {
  /** The only format so far. */
  public static final String FORMAT = "earshot-dense-1";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private DenseFile() {}

  /** What stands in the file. */
  private record Content(String format, DenseDescription network) {}

  /**
   * Reads a network.
   *
   * @throws IOException if it is absent or cannot be used; the message is a sentence that names it
   */
  public static DenseDescription read(Path file) throws IOException {
    try {
      Content content = MAPPER.readValue(Files.readString(file), Content.class);
      String format = content == null ? "null" : content.format();
      if (!format.equals(FORMAT)) {
        throw new IOException(
            "The network %s has the format \"%s\"; this version of Earshot reads \"%s\"."
                .formatted(file, format, FORMAT));
      }
      return content.network();
    } catch (JsonProcessingException e) {
      Throwable cause = e.getCause();
      String why = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
      throw new IOException(
          "The network %s cannot be used: %s"
              .formatted(file, why == null ? e.getOriginalMessage() : why),
          e);
    }
  }

  /**
   * Writes a network.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(DenseDescription network, Path file) throws IOException {
    Files.writeString(file, MAPPER.writeValueAsString(new Content(FORMAT, network)) + "\n");
  }
}
