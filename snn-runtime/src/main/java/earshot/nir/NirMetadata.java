package earshot.nir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a node says beside its parameters. Keys of nested groups are joined with a slash.
 *
 * @param texts the entries that are strings
 * @param numbers the entries that are numbers or arrays of numbers
 */
public record NirMetadata(Map<String, String> texts, Map<String, NirArray> numbers) {
  /** No entries. */
  public static final NirMetadata NONE = new NirMetadata(Map.of(), Map.of());

  /** Copies the maps and keeps their order. */
  public NirMetadata {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** These entries and one more. */
  public NirMetadata with(String key, String text) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(key, text);
    return new NirMetadata(more, numbers);
  }

  /** These entries and one more. */
  public NirMetadata with(String key, NirArray array) {
    Map<String, NirArray> more = new LinkedHashMap<>(numbers);
    more.put(key, array);
    return new NirMetadata(texts, more);
  }

  /** These entries and one more. */
  public NirMetadata with(String key, double number) {
    return with(key, NirArray.scalar(number));
  }

  /** A string, if there is one of that name. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key)).map(String::strip);
  }

  /** An array, if there is one of that name. */
  public Optional<NirArray> array(String key) {
    return Optional.ofNullable(numbers.get(key));
  }

  /**
   * A number, if there is one of that name; a string is read as one.
   *
   * @throws IllegalArgumentException if the string is no number
   */
  public OptionalDouble number(String key) {
    NirArray array = numbers.get(key);
    if (array != null && array.length() == 1) {
      return OptionalDouble.of(array.values()[0]);
    }
    String text = texts.get(key);
    if (text == null) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The metadata says '%s' for '%s', but a number is needed.".formatted(text, key), e);
    }
  }
}
