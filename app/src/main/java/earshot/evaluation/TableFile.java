package earshot.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of text: JSON lines, or a header and rows that tabs or commas separate. */
final class TableFile {
  private static final int LOOK_AHEAD = 1 << 16;

  private TableFile() {}

  /**
   * Reads one, told by what is in it: a line that begins with a brace is JSON, a header with a tab
   * is TSV, else it is CSV.
   *
   * @throws IOException if it is none; the message is a sentence
   */
  static List<Map<String, String>> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      reader.mark(LOOK_AHEAD);
      String head = head(reader);
      reader.reset();
      if (head.startsWith("\uFEFF")) {
        reader.skip(1);
      }
      ObjectReader rows =
          head.replace("\uFEFF", "").stripLeading().startsWith("{")
              ? new ObjectMapper().readerFor(JsonNode.class)
              : csv(head.lines().findFirst().orElse("").contains("\t") ? '\t' : ',');
      return texts(rows.readValues(reader));
    } catch (CharacterCodingException | CharConversionException binary) {
      throw new IOException(file + " is no text in UTF-8: name a CSV, TSV or JSONL file.", binary);
    } catch (JsonProcessingException mistake) {
      long line = mistake.getLocation() == null ? 0 : mistake.getLocation().getLineNr();
      throw new IOException(
          "%s cannot be read at line %d: %s."
              .formatted(file, line, mistake.getOriginalMessage().lines().findFirst().orElse("")),
          mistake);
    } catch (RuntimeJsonMappingException mistake) {
      throw new IOException(file + " is no table: " + mistake.getMessage(), mistake);
    }
  }

  private static String head(BufferedReader reader) throws IOException {
    char[] head = new char[LOOK_AHEAD];
    int length = Math.max(0, reader.read(head, 0, LOOK_AHEAD));
    return new String(head, 0, length);
  }

  private static ObjectReader csv(char separator) {
    return CsvMapper.builder()
        .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
        .enable(CsvParser.Feature.TRIM_SPACES)
        .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
        .build()
        .readerFor(JsonNode.class)
        .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator));
  }

  private static List<Map<String, String>> texts(MappingIterator<JsonNode> rows)
      throws IOException {
    var texts = new ArrayList<Map<String, String>>();
    while (rows.hasNextValue()) {
      var row = new LinkedHashMap<String, String>();
      for (Map.Entry<String, JsonNode> field : rows.nextValue().properties()) {
        if (!field.getValue().isNull()) {
          row.put(field.getKey().strip(), field.getValue().asText());
        }
      }
      texts.add(row);
    }
    return texts;
  }
}
