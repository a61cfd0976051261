package earshot.lowpower;

import com.fasterxml.jackson.databind.JsonNode;

/** Numbers out of a file of vectors; what is missing or of the wrong kind is named. */
final class VectorNode {
  private final String where;
  private final JsonNode node;

  VectorNode(String where, JsonNode node) {
    this.where = where;
    this.node = node;
  }

  JsonNode get(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      throw new IllegalArgumentException("Case " + where + " has no \"" + key + "\".");
    }
    return value;
  }

  int integer(String key) {
    return integer(key, get(key));
  }

  int[] integers(String key, int length) {
    return integers(key, get(key), length);
  }

  int[] integers(String key, JsonNode array, int length) {
    checkLength(key, array, length);
    int[] values = new int[length];
    for (int i = 0; i < length; i++) {
      values[i] = integer(key, array.get(i));
    }
    return values;
  }

  byte weight(String key, JsonNode value) {
    int weight = integer(key, value);
    if (weight < Byte.MIN_VALUE || weight > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "A weight has 8 bits, -128 to 127; \""
              + key
              + "\" of case "
              + where
              + " has "
              + weight
              + ".");
    }
    return (byte) weight;
  }

  int integer(String key, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new IllegalArgumentException(
          "\"" + key + "\" of case " + where + " holds " + value + " instead of an integer.");
    }
    return value.intValue();
  }

  void checkLength(String key, JsonNode array, int length) {
    if (!array.isArray() || array.size() != length) {
      throw new IllegalArgumentException(
          "\""
              + key
              + "\" of case "
              + where
              + " has "
              + array.size()
              + " values; "
              + length
              + " are needed.");
    }
  }
}
