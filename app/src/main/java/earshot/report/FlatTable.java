package earshot.report;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.files.CsvField;
import java.util.Map;

/** Every value of a JSON as a row of CSV: its pointer and the value, unrounded. */
final class FlatTable {
  private FlatTable() {}

  static String of(JsonNode root) {
    var text = new StringBuilder("figure,value\n");
    add(text, "", root);
    return text.toString();
  }

  private static void add(StringBuilder text, String pointer, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        add(text, pointer + "/" + Figures.key(field.getKey()), field.getValue());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        add(text, pointer + "/" + i, node.get(i));
      }
    } else {
      text.append(CsvField.of(pointer)).append(',');
      text.append(node.isNull() ? "" : CsvField.of(node.asText())).append('\n');
    }
  }
}
