package earshot.nir;

import io.jhdf.api.WritableGroup;
import java.lang.reflect.Array;
import java.util.Arrays;

/** Writes parameters of one node as datasets of their shapes. */
final class ParameterWriter {
  private final WritableGroup group;

  ParameterWriter(WritableGroup group) {
    this.group = group;
  }

  ParameterWriter doubles(String name, NirArray array) {
    return put(name, array, double.class);
  }

  /** Single precision where nothing is lost by it, else double. */
  ParameterWriter floats(String name, NirArray array) {
    boolean exact = Arrays.stream(array.values()).allMatch(v -> (float) v == v);
    return put(name, array, exact ? float.class : double.class);
  }

  ParameterWriter integers(String name, NirArray array) {
    return put(name, array, long.class);
  }

  private ParameterWriter put(String name, NirArray array, Class<?> kind) {
    if (array.isScalar()) {
      group.putDataset(name, number(array.values()[0], kind));
    } else if (array.length() > 0) {
      Object nested = Array.newInstance(kind, array.shape());
      fill(nested, array.values(), 0, kind);
      group.putDataset(name, nested);
    }
    return this;
  }

  /** Fills nested arrays row by row and says where the next row starts. */
  private static int fill(Object nested, double[] values, int from, Class<?> kind) {
    int at = from;
    for (int i = 0; i < Array.getLength(nested); i++) {
      if (nested.getClass().getComponentType().isArray()) {
        at = fill(Array.get(nested, i), values, at, kind);
      } else {
        Array.set(nested, i, number(values[at], kind));
        at++;
      }
    }
    return at;
  }

  private static Object number(double value, Class<?> kind) {
    if (kind == float.class) {
      return (float) value;
    }
    return kind == long.class ? (Object) (long) value : (Object) value;
  }
}
