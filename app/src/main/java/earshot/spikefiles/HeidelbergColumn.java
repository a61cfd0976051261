package earshot.spikefiles;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;

/**
 * One value for each recording, as a file of somebody else has it: what it holds is checked where
 * it is read.
 *
 * @param file for messages
 * @param name of the dataset
 * @param values an array, if the file is as it should be
 */
record HeidelbergColumn(Path file, String name, Object values) {
  int length() throws IOException {
    if (!values.getClass().isArray()) {
      throw new IOException(
          "%s has the single value '%s' in '%s', but an array is needed."
              .formatted(file, values, name));
    }
    return Array.getLength(values);
  }

  /** What belongs to one recording. */
  Object at(int index) throws IOException {
    int length = length();
    if (index < 0 || index >= length) {
      throw new IOException(
          "%s has %d values in '%s', but number %d is needed."
              .formatted(file, length, name, index));
    }
    return Array.get(values, index);
  }

  /** Many values that belong to one recording. */
  HeidelbergColumn within(int index) throws IOException {
    return new HeidelbergColumn(file, name, at(index));
  }

  double number(int index) throws IOException {
    if (at(index) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IOException(
        "%s has '%s' in '%s', but numbers are needed.".formatted(file, at(index), name));
  }

  double[] numbers() throws IOException {
    double[] numbers = new double[length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(i);
    }
    return numbers;
  }

  String text(int index) throws IOException {
    return String.valueOf(at(index)).strip();
  }
}
