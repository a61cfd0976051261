package earshot.nir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a raster from a CSV without a header: a row per step, a column per input. */
final class RasterReader {
  /** Some spreadsheets put it before the first cell. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader rows;
  private final Path file;
  private final String inputName;
  private final int inputs;
  private long row;

  RasterReader(BufferedReader rows, Path file, String inputName, int inputs) {
    this.rows = rows;
    this.file = file;
    this.inputName = inputName;
    this.inputs = inputs;
  }

  /**
   * Reads the next step; false at the end.
   *
   * @throws IllegalArgumentException if the row does not fit the input or holds no numbers, or if
   *     the file has no rows
   */
  boolean read(double[] into) throws IOException {
    String line = rows.readLine();
    while (line != null && line.isBlank()) {
      line = rows.readLine();
    }
    if (line == null) {
      if (row == 0) {
        throw new IllegalArgumentException(
            "'%s' has 0 rows, but a raster needs at least 1.".formatted(file));
      }
      return false;
    }
    if (row == 0 && line.startsWith(BYTE_ORDER_MARK)) {
      line = line.substring(BYTE_ORDER_MARK.length());
    }
    row++;
    String[] cells = line.split(",", -1);
    if (cells.length != inputs) {
      throw new IllegalArgumentException(
          "Row %d of '%s' has %d columns, but the network's input '%s' has %d."
              .formatted(row, file, cells.length, inputName, inputs));
    }
    for (int i = 0; i < inputs; i++) {
      into[i] = number(cells[i].strip(), i + 1);
    }
    return true;
  }

  private double number(String cell, int column) {
    try {
      double value = Double.parseDouble(cell);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, together with numbers that are not finite
    }
    throw new IllegalArgumentException(
        "Row %d of '%s' says '%s' in column %d, but a raster has numbers only and no header."
            .formatted(row, file, cell, column));
  }
}
