package earshot.nir;

import io.jhdf.api.Dataset;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The values of a dataset, whichever of the many number and string types of HDF5 it has. */
final class HdfValues {
  private HdfValues() {}

  static boolean isText(Dataset dataset) {
    return dataset.getJavaType() == String.class;
  }

  /** One string, of fixed or variable length. */
  static String text(Dataset dataset) {
    List<String> texts = texts(dataset);
    if (texts.size() != 1) {
      throw new IllegalArgumentException(
          "'%s' holds %d values, but 1 string is needed."
              .formatted(dataset.getPath(), texts.size()));
    }
    return texts.get(0);
  }

  /** All strings, row by row. */
  static List<String> texts(Dataset dataset) {
    Object flat = flat(dataset);
    int length = Array.getLength(flat);
    List<String> texts = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      if (!(Array.get(flat, i) instanceof String text)) {
        throw new IllegalArgumentException(
            "'%s' holds %s, but strings are needed."
                .formatted(dataset.getPath(), dataset.getJavaType().getSimpleName()));
      }
      texts.add(text);
    }
    return Collections.unmodifiableList(texts);
  }

  /** All numbers, row by row; nothing if the values are of another kind. */
  static Optional<NirArray> numbers(Dataset dataset) {
    Object flat = flat(dataset);
    double[] values = new double[Array.getLength(flat)];
    for (int i = 0; i < values.length; i++) {
      if (!(Array.get(flat, i) instanceof Number number)) {
        return Optional.empty();
      }
      values[i] = number.doubleValue();
    }
    return Optional.of(new NirArray(dataset.getDimensions(), values));
  }

  private static Object flat(Dataset dataset) {
    if (dataset.isEmpty() || dataset.getSize() == 0) {
      return new double[0];
    }
    Object data = dataset.isScalar() ? dataset.getData() : dataset.getDataFlat();
    if (data.getClass().isArray()) {
      return data;
    }
    return new Object[] {data};
  }
}
